import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correct } from './correction'

const settled = { sinceJoinMs: 60_000, nudging: false }
const arrived = { sinceJoinMs: 500, nudging: false }

describe('a correction', () => {
  it('leaves small errors alone', () => {
    expect(correct({ ...settled, errorMs: 24 })).toEqual({ kind: 'none' })
  })

  it('once begun goes on until the error is really small', () => {
    expect(correct({ ...settled, errorMs: 24, nudging: true }).kind).toBe('rate')
    expect(correct({ ...settled, errorMs: 8, nudging: true })).toEqual({ kind: 'none' })
  })

  it('slows down who is ahead and speeds up who is behind', () => {
    expect(correct({ ...settled, errorMs: 40 })).toEqual({ kind: 'rate', factor: 0.96 })
    expect(correct({ ...settled, errorMs: -40 })).toEqual({ kind: 'rate', factor: 1.04 })
  })

  it('jumps only when far off', () => {
    expect(correct({ ...settled, errorMs: 1_000 }).kind).toBe('rate')
    expect(correct({ ...settled, errorMs: -1_001 })).toEqual({ kind: 'seek' })
  })

  it('jumps sooner just after arriving, when nobody has settled in yet', () => {
    expect(correct({ ...arrived, errorMs: 101 })).toEqual({ kind: 'seek' })
    expect(correct({ ...arrived, errorMs: 99 }).kind).toBe('rate')
  })

  it('never changes the speed by more than people notice', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5_000, max: 5_000, noNaN: true }),
        fc.nat(100_000),
        fc.boolean(),
        (errorMs, sinceJoinMs, nudging) => {
          const correction = correct({ errorMs, sinceJoinMs, nudging })
          const limit = sinceJoinMs < 3_000 ? 0.1 : 0.05
          if (correction.kind === 'rate') expect(Math.abs(correction.factor - 1)).toBeLessThanOrEqual(limit + 1e-9)
        },
      ),
    )
  })
})
