import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Device, type Moment, simulate } from '~/testing/simulated-player'
import { type Steering, steer } from './steering'
import type { Timeline } from './timeline'

const playing: Timeline = {
  playing: true,
  positionMs: 0,
  updatedTsMs: 10_000,
  playbackRate: 1,
  durationMs: 7_200_000,
}
const steering = (
  change: Partial<Omit<Steering, 'reading'>> & { reading?: Partial<Steering['reading']> },
): Steering => ({
  timeline: playing,
  serverNowMs: 20_000,
  errorMs: 0,
  history: { sinceJoinMs: 60_000, sinceStartMs: 60_000, nudging: false },
  startLatencyMs: 25,
  seekLatencyMs: 80,
  loadedSeekLatencyMs: 30,
  lateJumps: 0,
  ...change,
  reading: {
    positionMs: 10_000,
    loadedToMs: 10_000,
    paused: false,
    seeking: false,
    ended: false,
    canGoOn: true,
    ...change.reading,
  },
})

describe('steering', () => {
  it('waits for a seek that is under way', () => {
    expect(steer(steering({ reading: { seeking: true } }))).toEqual({ kind: 'hold' })
  })

  it('stands on the very frame when the room is paused', () => {
    const paused = { ...playing, playing: false, positionMs: 5_000 }
    expect(steer(steering({ timeline: paused }))).toEqual({ kind: 'stand', positionMs: 5_000 })
    expect(steer(steering({ timeline: paused, reading: { paused: true, positionMs: 5_003 } }))).toEqual({
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

  it('jumps to where the room will be when it can begin there, and waits for it', () => {
    const jump = steer(steering({ reading: { paused: true, positionMs: 0 } }))
    expect(jump).toEqual({ kind: 'jump', positionMs: 10_165, loaded: false })

    const landed = { reading: { paused: true, positionMs: 10_165 } }
    expect(steer(steering({ ...landed, serverNowMs: 20_080 }))).toEqual({ kind: 'await_start', inMs: 60 })
    expect(steer(steering({ ...landed, serverNowMs: 20_140 }))).toEqual({ kind: 'start' })
  })

  it('jumps again when the room has passed by, but begins somewhere in the end', () => {
    const late = { serverNowMs: 20_400, reading: { paused: true, positionMs: 10_165 } }
    expect(steer(steering(late)).kind).toBe('jump')
    expect(steer(steering({ ...late, lateJumps: 2 }))).toEqual({ kind: 'start' })
  })

  it('catches a start it has just missed a moment later, where the film is loaded', () => {
    const missed = { reading: { paused: true, positionMs: 9_900, loadedToMs: 12_000 } }
    expect(steer(steering(missed))).toEqual({ kind: 'jump', positionMs: 10_115, loaded: true })

    const nothingBehind = { reading: { ...missed.reading, loadedToMs: 10_200 } }
    expect(steer(steering(nothingBehind))).toEqual({ kind: 'jump', positionMs: 10_165, loaded: false })
  })

  it('does not begin with nothing to show', () => {
    expect(steer(steering({ reading: { paused: true, canGoOn: false } }))).toEqual({ kind: 'hold' })
  })

  it('leaves a player alone that has nothing to play yet, or nothing more', () => {
    expect(steer(steering({ errorMs: 3_000, reading: { canGoOn: false } }))).toEqual({
      kind: 'run',
      rate: 1,
      nudging: false,
    })
    expect(steer(steering({ reading: { ended: true, paused: true } }))).toEqual({ kind: 'hold' })
  })

  it('comes along when the film was begun again, even if it hears of it after the start', () => {
    const atTheEnd = { ended: true, paused: true, positionMs: 7_200_000, canGoOn: false }
    expect(steer(steering({ serverNowMs: 10_300, reading: atTheEnd }))).toMatchObject({ kind: 'jump' })
  })

  it('plays at the room’s speed when in step, and returns to it exactly', () => {
    const fast = { ...playing, playbackRate: 1.25 }
    expect(steer(steering({ timeline: fast }))).toEqual({ kind: 'run', rate: 1.25, nudging: false })
  })
})

const device = fc.record({
  driftPpm: fc.double({ min: -100, max: 100, noNaN: true }),
  startMs: fc.integer({ min: 0, max: 250 }),
  seekMs: fc.integer({ min: 10, max: 500 }),
  jitterMs: fc.double({ min: 0, max: 12, noNaN: true }),
  stalls: fc.array(fc.record({ atMs: fc.nat(20_000), lengthMs: fc.nat(1_500) }), { maxLength: 2 }),
  atMs: fc.double({ min: 0, max: 3_600_000, noNaN: true }),
})
/** Everything odd is over after this. */
const QUIET_AFTER_MS = 30_000
const MINUTE = 60
const run = (any: Device) => simulate(any, playing, 20_000, MINUTE)
const later = (moments: Moment[]) => moments.filter(({ nowMs }) => nowMs >= 20_000 + QUIET_AFTER_MS)

describe('a steered player', () => {
  it('comes into step from anywhere, on any device, whatever its decoder does', () => {
    fc.assert(
      fc.property(device, any => {
        for (const { trueErrorMs } of later(run(any))) expect(Math.abs(trueErrorMs)).toBeLessThanOrEqual(45)
      }),
    )
  })

  it('is in step three seconds after joining when nothing stalls', () => {
    fc.assert(
      fc.property(device, any => {
        const moments = run({ ...any, stalls: [] })

        for (const { nowMs, trueErrorMs } of moments)
          if (nowMs > 23_000 && nowMs < 50_000) expect(Math.abs(trueErrorMs)).toBeLessThanOrEqual(50)
      }),
    )
  })

  it('never changes its speed by more than people notice', () => {
    fc.assert(
      fc.property(device, any => {
        for (const moment of run(any))
          expect(Math.abs(moment.rate - 1)).toBeLessThanOrEqual((moment.sinceJoinMs < 3_000 ? 0.1 : 0.05) + 1e-9)
      }),
    )
  })

  it('never jumps again once all is quiet', () => {
    fc.assert(
      fc.property(device, any => {
        expect(later(run(any)).filter(({ step }) => step.kind === 'jump')).toEqual([])
      }),
    )
  })

  it('does not swing: when it bends its speed, it does so once and one way', () => {
    fc.assert(
      fc.property(device, any => {
        const bent = later(run(any))
          .map(({ rate }) => Math.sign(rate - 1))
          .filter((sign, index, all) => sign !== all[index - 1] && sign !== 0)

        expect(bent.length).toBeLessThanOrEqual(2)
        expect(new Set(bent).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('plays at exactly the room’s speed nine tenths of the time', () => {
    fc.assert(
      fc.property(device, any => {
        const moments = later(run(any))

        expect(moments.filter(({ rate }) => rate === 1).length).toBeGreaterThanOrEqual(moments.length * 0.9)
      }),
    )
  })
})
