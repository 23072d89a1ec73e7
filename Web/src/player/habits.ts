import type { Habits } from './steering'

export const FIRST_HABITS: Habits = { startLatencyMs: 25, seekLatencyMs: 120 }

const MAX_START_LATENCY_MS = 300
const MAX_SEEK_LATENCY_MS = 1_500

/** A start is always of one kind: what was seen last tells most. */
export const withStart = (habits: Habits, tookMs: number): Habits => ({
  ...habits,
  startLatencyMs: Math.min(MAX_START_LATENCY_MS, Math.max(0, habits.startLatencyMs * 0.25 + tookMs * 0.75)),
})

/** A seek may find its place loaded or not, and being late costs more than waiting: quick to believe in slowness. */
export const withSeek = (habits: Habits, tookMs: number): Habits => ({
  ...habits,
  seekLatencyMs: Math.min(MAX_SEEK_LATENCY_MS, Math.max(tookMs, (habits.seekLatencyMs + tookMs) / 2)),
})
