export type Supply = {
  /** The picture should be moving. */
  readonly due: boolean
  readonly canGoOn: boolean
  readonly bufferedAheadMs: number
  readonly toTheEndMs: number
}
export type Dryness = { readonly since: number | null; readonly dry: boolean }

export const supplied: Dryness = { since: null, dry: false }

/** Shorter hiccups are nobody's business. */
const STALL_MS = 300
/** Going on with less than this in hand would mean to stop again at once. */
const ENOUGH_MS = 2_000

/** Whether a player has run dry, and whether it has enough again: begins late and ends late, so that it does not flutter. */
export function drynessAfter(
  before: Dryness,
  { due, canGoOn, bufferedAheadMs, toTheEndMs }: Supply,
  nowMs: number,
): Dryness {
  const enough = canGoOn && bufferedAheadMs >= Math.min(ENOUGH_MS, toTheEndMs)
  if (before.dry) return enough ? supplied : before
  if (!due || canGoOn) return supplied
  const since = before.since ?? nowMs
  return { since, dry: nowMs - since >= STALL_MS }
}
