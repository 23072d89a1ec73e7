import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconnectDelayMs } from './reconnect'

describe('the delay before the next attempt', () => {
  it('spreads over everything up to its limit, so that a crowd does not come back at once', () => {
    expect(reconnectDelayMs(3, 0)).toBe(0)
    expect(reconnectDelayMs(3, 0.5)).toBe(800)
    expect(reconnectDelayMs(3, 0.999)).toBeCloseTo(1598.4)
  })

  it('stays within two seconds while a restart may be going on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 39 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        expect(reconnectDelayMs(attempt, random)).toBeLessThanOrEqual(2_000)
      }),
    )
  })

  it('never exceeds fifteen seconds, however often it failed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        expect(reconnectDelayMs(attempt, random)).toBeLessThanOrEqual(15_000)
      }),
    )
  })
})
