import { FIRST_HABITS, seekLatencyOf, withSeek, withStart } from '~/player/habits'
import { type Step, steer } from '~/player/steering'
import {
  errorMs,
  errorOf,
  type Readings,
  readError,
  type ShownFrame,
  shownErrorMs,
  withReading,
} from '~/player/sync-error'
import { comesInMs, positionAt, type Timeline } from '~/player/timeline'

export type Device = {
  /** Of its quartz, against the server's. */
  readonly driftPpm: number
  readonly startMs: number
  readonly seekMs: number
  /** How unevenly its pictures reach the screen. */
  readonly jitterMs: number
  /** When it has nothing to go on with, and for how long. */
  readonly stalls: readonly { readonly atMs: number; readonly lengthMs: number }[]
  readonly atMs: number
}

export type Moment = {
  readonly nowMs: number
  readonly sinceJoinMs: number
  readonly step: Step
  readonly rate: number
  readonly trueErrorMs: number
}

const TICK_MS = 100
const FRAME_MS = 1_000 / 30
const WINDOW_MS = 350
const STARTING_UP_MS = 150
/** What a seek brings along, and what it takes within that. */
const LOADED_AT_ONCE_MS = 2_000
const LOADED_SEEK_MS = 60

/** A film on a device with all its faults, steered ten times a second; the clock is the server's, in milliseconds. */
export function simulate(device: Device, timeline: Timeline, fromMs: number, seconds: number): Moment[] {
  const moments: Moment[] = []
  const toMs = fromMs + seconds * 1_000
  let positionMs = device.atMs
  let paused = true
  let rate = 1
  let busyUntilMs = 0
  let seeking = false
  let habits = FIRST_HABITS
  let nudging = false
  let movingSinceMs: number | null = null
  let startAheadMs: number | null = null
  let jump: { readonly beganMs: number; readonly loaded: boolean } | null = null
  let loadedToMs = positionMs
  let lateJumps = 0
  let frames: ShownFrame[] = []
  let readings: Readings = []
  let wakeAtMs = fromMs
  let joinedMs = fromMs
  let drySinceMs: number | null = null

  for (let nowMs = fromMs; nowMs < toMs; nowMs++) {
    const dry = device.stalls.some(({ atMs, lengthMs }) => nowMs >= fromMs + atMs && nowMs < fromMs + atMs + lengthMs)
    if (dry) drySinceMs ??= nowMs
    else {
      // As the party player does: whoever was dry for long gets back like somebody who has just come.
      if (drySinceMs !== null && nowMs - drySinceMs >= 300) joinedMs = nowMs
      drySinceMs = null
    }
    const busy = nowMs < busyUntilMs
    if (!busy) seeking = false
    if (!paused && !busy && !dry) {
      const before = Math.floor(positionMs / FRAME_MS)
      positionMs += rate * (1 + device.driftPpm / 1e6)
      loadedToMs = Math.max(loadedToMs, positionMs)
      if (Math.floor(positionMs / FRAME_MS) > before)
        frames.push({
          positionMs: Math.floor(positionMs / FRAME_MS) * FRAME_MS,
          shownMs: nowMs + device.jitterMs * Math.abs(Math.sin(nowMs * 12.9898)),
        })
    }
    if ((nowMs - fromMs) % TICK_MS !== 0 && nowMs < wakeAtMs) continue
    if (nowMs >= wakeAtMs) wakeAtMs = Number.POSITIVE_INFINITY

    if (jump !== null && !seeking && !dry) {
      habits = withSeek(habits, nowMs - jump.beganMs, jump.loaded)
      jump = null
    }
    if (paused || seeking || dry) {
      movingSinceMs = null
      readings = []
    } else {
      movingSinceMs ??= nowMs
      const since = Math.max(nowMs - WINDOW_MS, movingSinceMs + STARTING_UP_MS)
      frames = frames.filter(({ shownMs }) => shownMs >= nowMs - 2 * WINDOW_MS)
      if (nowMs >= since) {
        const noise = device.jitterMs * 0.5 * Math.sin(nowMs * 78.233)
        const shown = shownErrorMs(
          frames.filter(({ shownMs }) => shownMs >= since),
          timeline,
          ms => ms,
        )
        readings = withReading(readings, readError(errorMs(timeline, positionMs, nowMs) + noise, shown))
        if (startAheadMs !== null) habits = withStart(habits, startAheadMs - errorOf(readings))
        startAheadMs = null
      }
    }
    const step = steer({
      timeline,
      serverNowMs: nowMs,
      errorMs: errorOf(readings),
      history: { sinceJoinMs: nowMs - joinedMs, sinceStartMs: nowMs - (movingSinceMs ?? nowMs), nudging },
      reading: { positionMs, loadedToMs, paused, seeking, ended: false, canGoOn: !seeking && !dry },
      startLatencyMs: habits.startLatencyMs,
      seekLatencyMs: seekLatencyOf(habits, 0),
      loadedSeekLatencyMs: habits.loadedSeekLatencyMs,
      lateJumps,
    })
    nudging = step.kind === 'run' && step.nudging
    if (step.kind === 'run') rate = step.rate
    if (step.kind === 'await_start' && step.inMs < TICK_MS) wakeAtMs = nowMs + step.inMs
    if (step.kind === 'start') {
      startAheadMs = comesInMs(timeline, positionMs, nowMs)
      paused = false
      busyUntilMs = nowMs + device.startMs
      lateJumps = 0
      frames = []
    }
    if (step.kind === 'jump' || step.kind === 'stand') {
      paused = true
      rate = timeline.playbackRate
      const loaded = step.positionMs >= positionMs && step.positionMs <= loadedToMs
      positionMs = step.positionMs
      if (!loaded) loadedToMs = positionMs + LOADED_AT_ONCE_MS
      busyUntilMs = nowMs + (loaded ? Math.min(LOADED_SEEK_MS, device.seekMs) : device.seekMs)
      seeking = true
      frames = []
      if (step.kind === 'jump') {
        jump = { beganMs: nowMs, loaded: step.loaded }
        lateJumps++
      }
    }
    moments.push({
      nowMs,
      sinceJoinMs: nowMs - joinedMs,
      step,
      rate,
      trueErrorMs: positionMs - positionAt(timeline, nowMs),
    })
  }
  return moments
}
