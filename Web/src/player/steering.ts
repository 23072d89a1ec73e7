import { correct } from './correction'
import { positionAt, type Timeline, withinFilm } from './timeline'

export type Reading = {
  readonly positionMs: number
  readonly paused: boolean
  readonly seeking: boolean
  readonly ended: boolean
  readonly canGoOn: boolean
}
export type Habits = { readonly startLatencyMs: number; readonly seekLatencyMs: number }
export type Steering = {
  readonly timeline: Timeline
  readonly serverNowMs: number
  readonly sinceJoinMs: number
  readonly errorMs: number
  readonly nudging: boolean
  readonly reading: Reading
  readonly habits: Habits
}
export type Step =
  | { readonly kind: 'hold' }
  | { readonly kind: 'stand'; readonly positionMs: number }
  | { readonly kind: 'await_start'; readonly inMs: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'jump'; readonly positionMs: number }
  | { readonly kind: 'run'; readonly rate: number; readonly nudging: boolean }

/** Half a frame at 30 fps: standing closer than this shows the same picture. */
const SAME_PICTURE_MS = 16
const START_WITHIN_MS = 100

/** What this one player should do now, so that it shows what the room's timeline says. */
export function steer(steering: Steering): Step {
  const { timeline, serverNowMs, reading, habits } = steering
  if (reading.seeking) return { kind: 'hold' }

  const wantedMs = positionAt(timeline, serverNowMs)
  const startsInMs = timeline.updatedTsMs - serverNowMs - habits.startLatencyMs
  if (!timeline.playing || startsInMs > 0) {
    if (!reading.paused || Math.abs(reading.positionMs - wantedMs) > SAME_PICTURE_MS)
      return { kind: 'stand', positionMs: wantedMs }
    return timeline.playing ? { kind: 'await_start', inMs: startsInMs } : { kind: 'hold' }
  }
  if (reading.ended || wantedMs === timeline.durationMs) return { kind: 'hold' }

  const landingMs = withinFilm(timeline, wantedMs + habits.seekLatencyMs * timeline.playbackRate)
  if (reading.paused)
    return Math.abs(reading.positionMs - wantedMs) > START_WITHIN_MS
      ? { kind: 'jump', positionMs: landingMs }
      : { kind: 'start' }
  if (!reading.canGoOn) return { kind: 'hold' }

  const correction = correct(steering)
  switch (correction.kind) {
    case 'seek':
      return { kind: 'jump', positionMs: landingMs }
    case 'rate':
      return { kind: 'run', rate: timeline.playbackRate * correction.factor, nudging: true }
    case 'none':
      return { kind: 'run', rate: timeline.playbackRate, nudging: false }
  }
}
