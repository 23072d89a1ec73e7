export type Timeline = {
  readonly playing: boolean
  readonly positionMs: number
  readonly updatedTsMs: number
  readonly playbackRate: number
  readonly durationMs: number
}

/** Where the film stands at a moment of the server's clock. A timeline may hold from a moment still to come. */
export function positionAt(timeline: Timeline, serverNowMs: number): number {
  const elapsedMs = timeline.playing ? Math.max(0, serverNowMs - timeline.updatedTsMs) : 0
  return Math.min(timeline.durationMs, Math.max(0, timeline.positionMs + elapsedMs * timeline.playbackRate))
}

export const isScheduled = (timeline: Timeline, serverNowMs: number): boolean =>
  timeline.playing && timeline.updatedTsMs > serverNowMs
