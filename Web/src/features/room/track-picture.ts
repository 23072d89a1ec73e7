import type { BufferedRange } from '~/player/media-element'

/** Half of the thumb, by which the middle of a range's ends lies inside of its box. */
const THUMB_RADIUS_PX = 9

type Box = { readonly left: number; readonly width: number }

/** Which part of the film a point of the seek bar stands for, 0 to 1. */
export function shareAt(clientX: number, { left, width }: Box): number {
  const share = (clientX - left - THUMB_RADIUS_PX) / Math.max(1, width - 2 * THUMB_RADIUS_PX)
  return Math.min(1, Math.max(0, share))
}

/** The bar as layers of CSS gradients: what was played over what is loaded. To a hundredth, so that it seldom changes. */
export function trackPicture(playedMs: number, durationMs: number | null, loaded: readonly BufferedRange[]): string {
  if (durationMs === null || durationMs <= 0) return 'none'
  const percent = (ms: number) => `${Math.round((100 * Math.min(ms, durationMs)) / durationMs)}%`
  const part = (color: string, from: string, to: string) =>
    `linear-gradient(to right, transparent ${from}, ${color} ${from} ${to}, transparent ${to})`
  return [
    part('var(--played)', '0%', percent(playedMs)),
    ...loaded.map(({ startMs, endMs }) => part('var(--loaded)', percent(startMs), percent(endMs))),
  ].join(', ')
}
