export type Correction =
  | { readonly kind: 'none' }
  | { readonly kind: 'rate'; readonly factor: number }
  | { readonly kind: 'seek' }

export type History = {
  /** Since this person came, came back or woke. */
  readonly sinceJoinMs: number
  /** Since the picture last began to move. */
  readonly sinceStartMs: number
  /** Whether the speed is bent already. */
  readonly nudging: boolean
}

const JOINING_MS = 3_000
const SEEK_ABOVE_MS = 1_000
const SEEK_ABOVE_WHILE_JOINING_MS = 100
const ENTER_MS = 25
/** Nobody hears 8 ms, but two players that stop there on different sides are 16 apart: so it stops a little nearer. */
const LEAVE_MS = 5
/**
 * What a start left over is taken away at once, while nobody has got used to the picture yet. Measured (tests/SyncRig,
 * two pages after a jump): from 12 ms on it left 12 to 15 ms between them, from 6 ms on 2 to 6.
 */
const STARTING_MS = 3_000
const ENTER_WHILE_STARTING_MS = 6
const LEAVE_WHILE_STARTING_MS = 2
const MAX_NUDGE = 0.05
const MAX_NUDGE_WHILE_JOINING = 0.1
const GAIN_PER_SECOND = 1
/** Speeds go in steps, so that an error that shrinks does not change the speed ten times a second. */
const NUDGE_STEP = 0.01

/**
 * Jumps are heard and seen, small changes of speed are not: so seek only when far off (or just arrived), otherwise bend
 * the speed. Two thresholds, so that measuring noise around one of them does not switch the speed to and fro.
 *
 * @param errorMs ahead of the room is positive
 */
export function correct(errorMs: number, { sinceJoinMs, sinceStartMs, nudging }: History): Correction {
  const size = Math.abs(errorMs)
  const joining = JOINING_MS > sinceJoinMs
  if (size > (joining ? SEEK_ABOVE_WHILE_JOINING_MS : SEEK_ABOVE_MS)) return { kind: 'seek' }

  const [enter, leave] =
    sinceStartMs < STARTING_MS ? [ENTER_WHILE_STARTING_MS, LEAVE_WHILE_STARTING_MS] : [ENTER_MS, LEAVE_MS]
  if (size <= (nudging ? leave : enter)) return { kind: 'none' }

  const limit = joining ? MAX_NUDGE_WHILE_JOINING : MAX_NUDGE
  const nudge = Math.min(limit, NUDGE_STEP * Math.ceil(((size / 1_000) * GAIN_PER_SECOND) / NUDGE_STEP))
  return { kind: 'rate', factor: 1 - Math.sign(errorMs) * nudge }
}
