import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correct } from './correction'

const settled = { sinceJoinMs: 60_000, sinceStartMs: 60_000, nudging: false }
const started = { ...settled, sinceStartMs: 500 }
const joined = { ...started, sinceJoinMs: 500 }

describe('a correction', () => {
  it('leaves small errors alone', () => {
    expect(correct(24, settled)).toEqual({ kind: 'none' })
  })

  it('once begun goes on until the error is really small', () => {
    expect(correct(24, { ...settled, nudging: true }).kind).toBe('rate')
    expect(correct(5, { ...settled, nudging: true })).toEqual({ kind: 'none' })
  })

  it('takes away what a start has left over', () => {
    expect(correct(7, started).kind).toBe('rate')
    expect(correct(2, { ...started, nudging: true }).kind).toBe('none')
    expect(correct(6, started).kind).toBe('none')
  })

  it('slows down who is ahead and speeds up who is behind', () => {
    expect(correct(40, settled)).toEqual({ kind: 'rate', factor: expect.closeTo(0.96) })
    expect(correct(-40, settled)).toEqual({ kind: 'rate', factor: expect.closeTo(1.04) })
  })

  it('jumps only when far off', () => {
    expect(correct(1_000, settled).kind).toBe('rate')
    expect(correct(-1_001, settled)).toEqual({ kind: 'seek' })
  })

  it('jumps sooner just after joining, when nobody has settled in yet', () => {
    expect(correct(101, joined)).toEqual({ kind: 'seek' })
    expect(correct(99, joined)).toEqual({ kind: 'rate', factor: expect.closeTo(0.9) })
  })

  it('never changes the speed by more than people notice', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5_000, max: 5_000, noNaN: true }),
        fc.record({ sinceJoinMs: fc.nat(100_000), sinceStartMs: fc.nat(100_000), nudging: fc.boolean() }),
        (errorMs, history) => {
          const correction = correct(errorMs, history)
          const limit = history.sinceJoinMs < 3_000 ? 0.1 : 0.05
          if (correction.kind === 'rate') expect(Math.abs(correction.factor - 1)).toBeLessThanOrEqual(limit + 1e-9)
        },
      ),
    )
  })
})
