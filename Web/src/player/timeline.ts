export type Timeline = {
  readonly playing: boolean
  readonly positionMs: number
  readonly updatedTsMs: number
  readonly playbackRate: number
  /** Unknown where the server could not look into the file. */
  readonly durationMs: number | null
}

/** A change that moves nobody by more than this only bends the timeline. */
const UNNOTICED_MS = 20

/** Where the film stands at a moment of the server's clock. A timeline may hold from a moment still to come. */
export function positionAt(timeline: Timeline, serverNowMs: number): number {
  const elapsedMs = timeline.playing ? Math.max(0, serverNowMs - timeline.updatedTsMs) : 0
  return withinFilm(timeline, timeline.positionMs + elapsedMs * timeline.playbackRate)
}

export const withinFilm = ({ durationMs }: Pick<Timeline, 'durationMs'>, positionMs: number): number =>
  Math.min(durationMs ?? Number.POSITIVE_INFINITY, Math.max(0, positionMs))

export const startsInMs = (timeline: Timeline, serverNowMs: number): number =>
  timeline.playing ? Math.max(0, timeline.updatedTsMs - serverNowMs) : 0

/** How long until the film comes by a position (negative: since it did), as if it had always been playing. */
export const comesInMs = (timeline: Timeline, positionMs: number, serverNowMs: number): number =>
  (positionMs - timeline.positionMs) / timeline.playbackRate + timeline.updatedTsMs - serverNowMs

/** Another speed from a moment to come: until then the old timeline holds, and leads exactly there. */
export const continues = (before: Timeline, next: Timeline): boolean =>
  before.playing &&
  next.playing &&
  before.updatedTsMs < next.updatedTsMs &&
  Math.abs(positionAt(before, next.updatedTsMs) - next.positionMs) <= UNNOTICED_MS
