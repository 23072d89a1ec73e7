import type { Habits } from './steering'

/** Before anything was learned: as measured in Chromium. */
export const FIRST_HABITS: Habits = {
  startLatencyMs: 80,
  seekLatencyMs: null,
  loadedSeekLatencyMs: 40,
  releaseShiftMs: 4,
}

const DECODING_MS = 120

const MAX_START_LATENCY_MS = 300
const MAX_SEEK_LATENCY_MS = 1_500
const MAX_RELEASE_SHIFT_MS = 20

/** A start is always of one kind: what was seen last tells most. */
export const withStart = (habits: Habits, tookMs: number): Habits => ({
  ...habits,
  startLatencyMs: Math.min(MAX_START_LATENCY_MS, Math.max(0, habits.startLatencyMs * 0.25 + tookMs * 0.75)),
})

/** Being late costs more than waiting: quick to believe in slowness. */
export const withSeek = (habits: Habits, tookMs: number, loaded: boolean): Habits => {
  const name = loaded ? 'loadedSeekLatencyMs' : 'seekLatencyMs'
  const latencyMs = Math.max(tookMs, ((habits[name] ?? tookMs) + tookMs) / 2)
  return { ...habits, [name]: Math.min(MAX_SEEK_LATENCY_MS, latencyMs) }
}

export const withRelease = (habits: Habits, shiftMs: number): Habits => ({
  ...habits,
  releaseShiftMs: Math.max(
    -MAX_RELEASE_SHIFT_MS,
    Math.min(MAX_RELEASE_SHIFT_MS, (habits.releaseShiftMs + shiftMs) / 2),
  ),
})

/** A first jump asks for film that is not here yet: for where it lies in the file, and for itself. */
export const seekLatencyOf = (habits: Habits, roundTripMs: number): number =>
  habits.seekLatencyMs ?? DECODING_MS + 2 * roundTripMs
