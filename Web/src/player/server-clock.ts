export type Exchange = {
  readonly sentMs: number
  readonly receivedTsMs: number
  readonly sentTsMs: number
  readonly arrivedMs: number
}
/** The offset (server minus local) lies between the two: neither way can take less than no time. */
type Sample = { readonly leastMs: number; readonly mostMs: number; readonly rttMs: number; readonly takenMs: number }
export type ServerClock = { readonly samples: readonly Sample[] }

export const unknownClock: ServerClock = { samples: [] }

/** With one question every five seconds: for five minutes. A film that fills the line delays every answer for that long. */
const KEPT_SAMPLES = 64
/** Quartz of two cheap machines: a sample grows uncertain by this much per millisecond of age. */
const DRIFT = 50e-6
/** Two samples that contradict each other by more: one of the two clocks was set, or the machine slept. */
const JUMP_MARGIN_MS = 5
/** Round trips that tell how the line is now. */
const RECENT_SAMPLES = 5

/** NTP's four timestamps; local times are monotonic (`performance.now()`), so a stepped system clock moves nothing. */
const sampleOf = ({ sentMs, receivedTsMs, sentTsMs, arrivedMs }: Exchange): Sample => ({
  leastMs: sentTsMs - arrivedMs,
  mostMs: receivedTsMs - sentMs,
  rttMs: Math.max(0, arrivedMs - sentMs - (sentTsMs - receivedTsMs)),
  takenMs: arrivedMs,
})

/**
 * Of each way the least delayed message, which need not be of the same exchange: then only the difference of the two
 * least delays is left as an error, and a queue that fills one way spoils nothing.
 */
function bounds(samples: readonly Sample[], nowMs: number) {
  let leastMs = Number.NEGATIVE_INFINITY
  let mostMs = Number.POSITIVE_INFINITY
  for (const sample of samples) {
    const agedMs = Math.max(0, nowMs - sample.takenMs) * DRIFT
    leastMs = Math.max(leastMs, sample.leastMs - agedMs)
    mostMs = Math.min(mostMs, sample.mostMs + agedMs)
  }
  return { leastMs, mostMs }
}

export function withExchange(clock: ServerClock, exchange: Exchange): ServerClock {
  const sample = sampleOf(exchange)
  const { leastMs, mostMs } = bounds([...clock.samples, sample], sample.takenMs)
  const jumped = leastMs > mostMs + JUMP_MARGIN_MS
  return { samples: [...(jumped ? [] : clock.samples), sample].slice(-KEPT_SAMPLES) }
}

export const isKnown = (clock: ServerClock): boolean => clock.samples.length > 0

export function serverNowMs(clock: ServerClock, nowMs: number): number {
  if (!isKnown(clock)) return nowMs
  const { leastMs, mostMs } = bounds(clock.samples, nowMs)
  return nowMs + (leastMs + mostMs) / 2
}

/** How long a question and its answer take just now: the middle of the last few, so that one lost packet is no news. */
export function recentRoundTripMs({ samples }: ServerClock): number {
  const recent = samples
    .slice(-RECENT_SAMPLES)
    .map(({ rttMs }) => rttMs)
    .sort((a, b) => a - b)
  return recent[Math.floor(recent.length / 2)] ?? 0
}
