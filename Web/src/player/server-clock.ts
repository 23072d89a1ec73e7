export type Exchange = {
  readonly sentMs: number
  readonly receivedTsMs: number
  readonly sentTsMs: number
  readonly arrivedMs: number
}
type Sample = { readonly offsetMs: number; readonly rttMs: number; readonly takenMs: number }
export type ServerClock = { readonly samples: readonly Sample[] }

export const unknownClock: ServerClock = { samples: [] }

const KEPT_SAMPLES = 60
/** Quartz of two cheap machines: a sample grows uncertain by this much per millisecond of age. */
const DRIFT = 50e-6
/** Beyond what delay can explain: one of the two clocks was set, or the machine slept. */
const JUMP_MARGIN_MS = 30

const uncertaintyMs = (sample: Sample, nowMs: number) => sample.rttMs / 2 + (nowMs - sample.takenMs) * DRIFT

/** NTP's four timestamps; local times are monotonic (`performance.now()`), so a stepped system clock moves nothing. */
function sampleOf(exchange: Exchange): Sample {
  const { sentMs, receivedTsMs, sentTsMs, arrivedMs } = exchange
  return {
    offsetMs: (receivedTsMs - sentMs + (sentTsMs - arrivedMs)) / 2,
    rttMs: Math.max(0, arrivedMs - sentMs - (sentTsMs - receivedTsMs)),
    takenMs: arrivedMs,
  }
}

function best(clock: ServerClock, nowMs: number): Sample | undefined {
  return clock.samples.reduce<Sample | undefined>(
    (least, sample) => (least && uncertaintyMs(least, nowMs) <= uncertaintyMs(sample, nowMs) ? least : sample),
    undefined,
  )
}

export function withExchange(clock: ServerClock, exchange: Exchange): ServerClock {
  const sample = sampleOf(exchange)
  const trusted = best(clock, sample.takenMs)
  const jumped =
    trusted !== undefined &&
    Math.abs(sample.offsetMs - trusted.offsetMs) >
      uncertaintyMs(sample, sample.takenMs) + uncertaintyMs(trusted, sample.takenMs) + JUMP_MARGIN_MS
  return { samples: [...(jumped ? [] : clock.samples), sample].slice(-KEPT_SAMPLES) }
}

export const isKnown = (clock: ServerClock): boolean => clock.samples.length > 0

export function serverNowMs(clock: ServerClock, nowMs: number): number {
  return nowMs + (best(clock, nowMs)?.offsetMs ?? 0)
}

export function roundTripMs(clock: ServerClock, nowMs: number): number {
  return best(clock, nowMs)?.rttMs ?? 0
}
