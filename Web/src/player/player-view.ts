import type { BufferedRange, MediaFailure, TrackChoice } from './media-element'

export type Autoplay = 'free' | 'muted' | 'needs_tap'
export type PlayerView = {
  readonly positionMs: number
  readonly durationMs: number | null
  readonly errorMs: number
  /** Until the moment from which the room plays; zero when it does, or stands. */
  readonly startsInMs: number
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
  startsInMs: 0,
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
