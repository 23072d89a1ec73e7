import { correct, type History } from './correction'
import { comesInMs, positionAt, type Timeline, withinFilm } from './timeline'

export type Reading = {
  readonly positionMs: number
  /** The film is here without a gap from the position on to this place. */
  readonly loadedToMs: number
  readonly paused: boolean
  readonly seeking: boolean
  readonly ended: boolean
  readonly canGoOn: boolean
}
export type Habits = {
  /** How long this device takes to begin. */
  readonly startLatencyMs: number
  /** How long it takes to have the picture of a place that must be fetched first; `null` until it was seen. */
  readonly seekLatencyMs: number | null
  /** The same for a place that is here already. */
  readonly loadedSeekLatencyMs: number
  /** How far its clock moves by itself when a bent speed becomes exact again: stretching sound keeps a little in hand. */
  readonly releaseShiftMs: number
}
export type Steering = {
  readonly timeline: Timeline
  readonly serverNowMs: number
  /** In time, not in film; ahead is positive. */
  readonly errorMs: number
  readonly history: History
  readonly reading: Reading
  readonly startLatencyMs: number
  readonly seekLatencyMs: number
  readonly loadedSeekLatencyMs: number
  /** Jumps in a row that came too late: where every place takes long to load, one has to begin somewhere. */
  readonly lateJumps: number
}
export type Step =
  | { readonly kind: 'hold' }
  | { readonly kind: 'stand'; readonly positionMs: number }
  | { readonly kind: 'await_start'; readonly inMs: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'jump'; readonly positionMs: number; readonly loaded: boolean }
  | { readonly kind: 'run'; readonly rate: number; readonly nudging: boolean }

/** Everybody stands on the very same frame, at any frame rate. */
const SAME_PICTURE_MS = 4
/** Added to what a jump is known to take, so that most are in time. */
const JUMP_MARGIN_MS = 60
/** A place counts as loaded when this much is there behind it: less, and the player would stop at once. */
const LOADED_BEYOND_MS = 300
/** Who stands further ahead of the room than this did not jump here to wait for it. */
const WAIT_AT_MOST_MS = 2_500
/** A start that comes later than this is left to a better jump, or else to a change of speed. */
const LATE_MS = 40
const MAX_LATE_JUMPS = 2
const MAX_LATE_MS = 1_000

/** What this one player should do now, so that it shows what the room's timeline says. */
export function steer(steering: Steering): Step {
  const { timeline, serverNowMs, reading, startLatencyMs } = steering
  if (reading.seeking) return { kind: 'hold' }

  const wantedMs = positionAt(timeline, serverNowMs)
  const startsInMs = timeline.updatedTsMs - serverNowMs - startLatencyMs
  if (!timeline.playing || startsInMs > 0) {
    if (!reading.paused || Math.abs(reading.positionMs - wantedMs) > SAME_PICTURE_MS)
      return { kind: 'stand', positionMs: wantedMs }
    return timeline.playing ? { kind: 'await_start', inMs: startsInMs } : { kind: 'hold' }
  }
  if (wantedMs === timeline.durationMs || (reading.ended && nearlyOver(steering))) return { kind: 'hold' }
  if (reading.paused) return begin(steering, wantedMs)
  if (!reading.canGoOn) return { kind: 'run', rate: timeline.playbackRate, nudging: false }

  const correction = correct(steering.errorMs, steering.history)
  switch (correction.kind) {
    case 'seek':
      return jump(steering, wantedMs)
    case 'rate':
      return { kind: 'run', rate: timeline.playbackRate * correction.factor, nudging: true }
    case 'none':
      return { kind: 'run', rate: timeline.playbackRate, nudging: false }
  }
}

/** Starting a film that has ended would show its beginning: who is there a moment early has only to wait for the room. */
const nearlyOver = ({ timeline, reading, serverNowMs }: Steering): boolean =>
  comesInMs(timeline, reading.positionMs, serverNowMs) <= WAIT_AT_MOST_MS

/** Into a film that runs: stand where the room will be, and begin when it comes by. */
function begin(steering: Steering, wantedMs: number): Step {
  const { timeline, serverNowMs, reading, startLatencyMs, lateJumps } = steering
  const inMs = comesInMs(timeline, reading.positionMs, serverNowMs) - startLatencyMs
  if (inMs > WAIT_AT_MOST_MS) return jump(steering, wantedMs)
  if (inMs > 0) return { kind: 'await_start', inMs }
  if (!reading.canGoOn) return { kind: 'hold' }
  const tolerableMs = lateJumps < MAX_LATE_JUMPS ? LATE_MS : MAX_LATE_MS
  return inMs >= -tolerableMs ? { kind: 'start' } : jump(steering, wantedMs)
}

/** A near place that is loaded beats a far one to be fetched: whoever missed a start by a moment is back a moment later. */
function jump(steering: Steering, wantedMs: number): Step {
  const { timeline, reading, startLatencyMs, seekLatencyMs, loadedSeekLatencyMs } = steering
  const after = (latencyMs: number) =>
    withinFilm(timeline, wantedMs + (latencyMs + startLatencyMs + JUMP_MARGIN_MS) * timeline.playbackRate)
  const nearMs = after(loadedSeekLatencyMs)
  const loaded = nearMs >= reading.positionMs && nearMs + LOADED_BEYOND_MS <= reading.loadedToMs
  return { kind: 'jump', positionMs: loaded ? nearMs : after(seekLatencyMs), loaded }
}
