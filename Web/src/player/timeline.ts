export type Timeline = {
  readonly playing: boolean
  readonly positionMs: number
  readonly updatedTsMs: number
  readonly playbackRate: number
  /** Unknown where the server could not look into the file. */
  readonly durationMs: number | null
}

/** Where the film stands at a moment of the server's clock. A timeline may hold from a moment still to come. */
export function positionAt(timeline: Timeline, serverNowMs: number): number {
  const elapsedMs = timeline.playing ? Math.max(0, serverNowMs - timeline.updatedTsMs) : 0
  return withinFilm(timeline, timeline.positionMs + elapsedMs * timeline.playbackRate)
}

export const withinFilm = ({ durationMs }: Pick<Timeline, 'durationMs'>, positionMs: number): number =>
  Math.min(durationMs ?? Number.POSITIVE_INFINITY, Math.max(0, positionMs))

export const isScheduled = (timeline: Timeline, serverNowMs: number): boolean =>
  timeline.playing && timeline.updatedTsMs > serverNowMs
