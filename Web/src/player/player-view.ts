import type { BufferedRange, MediaFailure, TrackChoice } from './media-element'

export type Autoplay = 'free' | 'muted' | 'needs_tap'
export type PlayerView = {
  readonly positionMs: number
  readonly durationMs: number | null
  readonly errorMs: number
  /** While everybody waits for a start that was announced well before. */
  readonly countdownSeconds: number | null
  readonly bufferedAheadMs: number
  readonly buffered: readonly BufferedRange[]
  readonly ready: boolean
  readonly stalled: boolean
  readonly pausedHere: boolean
  readonly autoplay: Autoplay
  readonly muted: boolean
  readonly volume: number
  readonly failure: MediaFailure | null
  readonly captions: readonly TrackChoice[]
  readonly audioTracks: readonly TrackChoice[]
}

export const silent: PlayerView = {
  positionMs: 0,
  durationMs: null,
  errorMs: 0,
  countdownSeconds: null,
  bufferedAheadMs: 0,
  buffered: [],
  ready: false,
  stalled: false,
  pausedHere: false,
  autoplay: 'free',
  muted: false,
  volume: 1,
  failure: null,
  captions: [],
  audioTracks: [],
}

export function bufferedAheadMs(buffered: readonly BufferedRange[], positionMs: number): number {
  const range = buffered.find(({ startMs, endMs }) => startMs <= positionMs && positionMs <= endMs)
  return range ? Math.round(range.endMs - positionMs) : 0
}

/** Keeps the list itself while nothing in it changed, so that nobody draws it again. */
export function sameTracks(before: readonly TrackChoice[], now: readonly TrackChoice[]): readonly TrackChoice[] {
  const same =
    before.length === now.length &&
    before.every(({ id, label, chosen }, index) => {
      const other = now[index]
      return other?.id === id && other.label === label && other.chosen === chosen
    })
  return same ? before : now
}
/** A start that is nearer than this is a start, not something to wait for: the longest lead for a slow line, and a bit. */
const WORTH_COUNTING_MS = 1_600

export const countdownAfter = (before: number | null, startsInMs: number): number | null =>
  startsInMs > (before === null ? WORTH_COUNTING_MS : 0) ? Math.ceil(startsInMs / 1_000) : null
