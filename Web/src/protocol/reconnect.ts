const BASE_MS = 200
const CAP_MS = 2_000
const PATIENT_CAP_MS = 15_000
const IMPATIENT_ATTEMPTS = 40

/**
 * Exponential backoff with full jitter. The cap stays at two seconds for the first minute or so, so that a restarted
 * server has everybody back almost at once, and only then grows: a server that is down for hours is not hammered.
 */
export function reconnectDelayMs(attempt: number, random: number): number {
  const cap = attempt < IMPATIENT_ATTEMPTS ? CAP_MS : PATIENT_CAP_MS
  return random * Math.min(cap, BASE_MS * 2 ** Math.min(attempt, 16))
}
