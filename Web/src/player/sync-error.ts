import { positionAt, type Timeline } from './timeline'

/** A picture that is or will be on the screen. */
export type ShownFrame = { readonly positionMs: number; readonly shownMs: number }
/** What an error was taken from, newest last. */
export type Readings = readonly number[]

/** So many frames tell; fewer may be the last of before. */
const ENOUGH_FRAMES = 3
/**
 * A screen shows a picture up to a frame and a refresh away from its moment, always to the same side: that is the grain
 * of the screen, not an error. A picture further from the sound than this hangs behind, and people see it.
 */
const GRAIN_MS = 60
/** Readings of half a second: enough to ignore one taken on a busy machine, few enough to follow the speed. */
const KEPT_READINGS = 5

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** In time, not in film: a second of film at double speed is half a second. Ahead is positive. */
export const errorMs = (timeline: Timeline, positionMs: number, serverNowMs: number): number =>
  (positionMs - positionAt(timeline, serverNowMs)) / timeline.playbackRate

/** How far ahead the pictures shown lately were, each at its own moment; `null` where too few were shown. */
export function shownErrorMs(
  frames: readonly ShownFrame[],
  timeline: Timeline,
  serverTimeOf: (localMs: number) => number,
): number | null {
  if (frames.length < ENOUGH_FRAMES) return null
  return middle(frames.map(({ positionMs, shownMs }) => errorMs(timeline, positionMs, serverTimeOf(shownMs))))
}

/** The sound's error, which is exact; the picture's where it hangs behind. */
export const readError = (heardMs: number, shownMs: number | null): number =>
  shownMs !== null && Math.abs(shownMs - heardMs) > GRAIN_MS ? shownMs : heardMs

export const withReading = (readings: Readings, errorMs: number): Readings =>
  [...readings, errorMs].slice(-KEPT_READINGS)

export const errorOf = (readings: Readings): number => middle(readings)
