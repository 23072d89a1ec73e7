import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Steering, type Step, steer } from './steering'
import { positionAt, type Timeline } from './timeline'

const playing: Timeline = {
  playing: true,
  positionMs: 0,
  updatedTsMs: 10_000,
  playbackRate: 1,
  durationMs: 7_200_000,
}
const habits = { startLatencyMs: 25, seekLatencyMs: 80 }
const steering = (
  change: Partial<Omit<Steering, 'reading'>> & { reading?: Partial<Steering['reading']> },
): Steering => ({
  timeline: playing,
  serverNowMs: 20_000,
  sinceJoinMs: 60_000,
  errorMs: 0,
  nudging: false,
  habits,
  ...change,
  reading: { positionMs: 10_000, paused: false, seeking: false, ended: false, canGoOn: true, ...change.reading },
})

describe('steering', () => {
  it('waits for a seek that is under way', () => {
    expect(steer(steering({ reading: { seeking: true } }))).toEqual({ kind: 'hold' })
  })

  it('stands on the very frame when the room is paused', () => {
    const paused = { ...playing, playing: false, positionMs: 5_000 }
    expect(steer(steering({ timeline: paused }))).toEqual({ kind: 'stand', positionMs: 5_000 })
    expect(steer(steering({ timeline: paused, reading: { paused: true, positionMs: 5_010 } }))).toEqual({
      kind: 'hold',
    })
  })

  it('gets to the place and waits for a start that is still to come, allowing for its own slowness', () => {
    const before = { serverNowMs: 9_500, reading: { paused: true, positionMs: 0 } }
    expect(steer(steering(before))).toEqual({ kind: 'await_start', inMs: 475 })
    expect(steer(steering({ ...before, serverNowMs: 9_976 }))).toEqual({ kind: 'start' })
    expect(steer(steering({ serverNowMs: 9_500, reading: { paused: true, positionMs: 900 } }))).toEqual({
      kind: 'stand',
      positionMs: 0,
    })
  })

  it('lands where the room will be when the seek is done', () => {
    expect(steer(steering({ reading: { paused: true, positionMs: 0 } }))).toEqual({ kind: 'jump', positionMs: 10_080 })
  })

  it('leaves a player alone that has nothing to play yet, or nothing more', () => {
    expect(steer(steering({ errorMs: 3_000, reading: { canGoOn: false } }))).toEqual({ kind: 'hold' })
    expect(steer(steering({ reading: { ended: true, paused: true } }))).toEqual({ kind: 'hold' })
  })

  it('plays at the room’s speed when in step, and returns to it exactly', () => {
    const fast = { ...playing, playbackRate: 1.25 }
    expect(steer(steering({ timeline: fast }))).toEqual({ kind: 'run', rate: 1.25, nudging: false })
  })
})

/** A player with a clock that is a little off, start and seek latencies and noisy readings. */
type Device = { driftPpm: number; startMs: number; seekMs: number; noiseMs: number; atMs: number }

function simulate(device: Device, seconds: number) {
  const TICK_MS = 100
  const media = { positionMs: device.atMs, paused: true, rate: 1, busyMs: 0 }
  const steps: Step[] = []
  let smoothed: number | null = null
  let nudging = false
  let seekLatencyMs = 80
  for (let nowMs = 10_000; nowMs < 10_000 + seconds * 1_000; nowMs += TICK_MS) {
    const running = !media.paused && media.busyMs <= 0
    if (running) media.positionMs += TICK_MS * media.rate * (1 + device.driftPpm / 1e6)
    media.busyMs = Math.max(0, media.busyMs - TICK_MS)
    const noise = device.noiseMs * Math.sin(nowMs * 12.9898)
    const measured = media.positionMs + noise - positionAt(playing, nowMs)
    smoothed =
      media.busyMs > 0 || media.paused ? null : smoothed === null ? measured : smoothed + (measured - smoothed) * 0.35
    const step = steer({
      timeline: playing,
      serverNowMs: nowMs,
      sinceJoinMs: nowMs - 10_000,
      errorMs: smoothed ?? 0,
      nudging,
      reading: {
        positionMs: media.positionMs,
        paused: media.paused,
        seeking: media.busyMs > 0,
        ended: false,
        canGoOn: true,
      },
      habits: { startLatencyMs: 25, seekLatencyMs },
    })
    steps.push(step)
    nudging = step.kind === 'run' && step.nudging
    if (step.kind === 'run') media.rate = step.rate
    if (step.kind === 'start') Object.assign(media, { paused: false, busyMs: device.startMs })
    if (step.kind === 'jump') {
      Object.assign(media, { positionMs: step.positionMs, busyMs: device.seekMs })
      seekLatencyMs = (seekLatencyMs + device.seekMs) / 2
      smoothed = null
    }
  }
  return { steps, errorMs: media.positionMs - positionAt(playing, 10_000 + seconds * 1_000 - TICK_MS) }
}

const device = fc.record({
  driftPpm: fc.double({ min: -200, max: 200, noNaN: true }),
  startMs: fc.double({ min: 0, max: 300, noNaN: true }),
  seekMs: fc.double({ min: 10, max: 500, noNaN: true }),
  noiseMs: fc.double({ min: 0, max: 10, noNaN: true }),
  atMs: fc.double({ min: 0, max: 3_600_000, noNaN: true }),
})

describe('a steered player', () => {
  it('is in step within ten seconds, from anywhere and on any device', () => {
    fc.assert(
      fc.property(device, any => {
        expect(Math.abs(simulate(any, 10).errorMs)).toBeLessThanOrEqual(45)
      }),
    )
  })

  it('never jumps again once it has settled', () => {
    fc.assert(
      fc.property(device, any => {
        const later = simulate(any, 60).steps.slice(100)

        expect(later.filter(step => step.kind === 'jump')).toEqual([])
      }),
    )
  })

  it('plays at exactly the room’s speed nine tenths of the time', () => {
    fc.assert(
      fc.property(device, any => {
        const later = simulate(any, 60).steps.slice(100)
        const untouched = later.filter(step => step.kind === 'run' && step.rate === 1)

        expect(untouched.length).toBeGreaterThanOrEqual(later.length * 0.9)
      }),
    )
  })
})
