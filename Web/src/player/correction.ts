export type Correction =
  | { readonly kind: 'none' }
  | { readonly kind: 'rate'; readonly factor: number }
  | { readonly kind: 'seek' }

/** Ahead of the room is positive. */
export type Drift = { readonly errorMs: number; readonly sinceJoinMs: number; readonly nudging: boolean }

const SETTLING_MS = 3_000
const SEEK_ABOVE_MS = 1_000
const SEEK_ABOVE_WHILE_SETTLING_MS = 100
const ENTER_MS = 25
const LEAVE_MS = 8
const MAX_NUDGE = 0.05
const MAX_NUDGE_WHILE_SETTLING = 0.1
const GAIN_PER_SECOND = 1

/**
 * Jumps are heard and seen, small changes of speed are not: so seek only when far off (or just arrived), otherwise bend
 * the speed. Two thresholds, so that measuring noise around one of them does not switch the speed to and fro.
 */
export function correct({ errorMs, sinceJoinMs, nudging }: Drift): Correction {
  const size = Math.abs(errorMs)
  const settling = SETTLING_MS > sinceJoinMs
  if (size > (settling ? SEEK_ABOVE_WHILE_SETTLING_MS : SEEK_ABOVE_MS)) return { kind: 'seek' }
  if (size <= (nudging ? LEAVE_MS : ENTER_MS)) return { kind: 'none' }

  const limit = settling ? MAX_NUDGE_WHILE_SETTLING : MAX_NUDGE
  const nudge = Math.max(-limit, Math.min(limit, (-errorMs / 1_000) * GAIN_PER_SECOND))
  return { kind: 'rate', factor: 1 + nudge }
}
