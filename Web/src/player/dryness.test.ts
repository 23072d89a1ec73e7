import { describe, expect, it } from 'vitest'
import { type Dryness, drynessAfter, type Supply, supplied } from './dryness'

const dry: Supply = { due: true, canGoOn: false, bufferedAheadMs: 0, toTheEndMs: 600_000 }
const flowing: Supply = { ...dry, canGoOn: true, bufferedAheadMs: 5_000 }
const having = (steps: readonly (readonly [atMs: number, supply: Supply])[]): Dryness =>
  steps.reduce((before, [atMs, supply]) => drynessAfter(before, supply, atMs), supplied)

describe('a player that runs dry', () => {
  it('is dry after three tenths of a second, not before', () => {
    expect(
      having([
        [0, dry],
        [299, dry],
      ]).dry,
    ).toBe(false)
    expect(
      having([
        [0, dry],
        [300, dry],
      ]).dry,
    ).toBe(true)
  })

  it('counts each hiccup by itself', () => {
    expect(
      having([
        [0, dry],
        [200, flowing],
        [250, dry],
        [450, dry],
      ]).dry,
    ).toBe(false)
  })

  it('is not dry while the picture is not due', () => {
    expect(
      having([
        [0, { ...dry, due: false }],
        [5_000, { ...dry, due: false }],
      ]).dry,
    ).toBe(false)
  })

  it('has recovered when there is enough to go on for two seconds, or to the end', () => {
    const stalled = having([
      [0, dry],
      [300, dry],
    ])
    expect(drynessAfter(stalled, { ...flowing, bufferedAheadMs: 1_999 }, 400).dry).toBe(true)
    expect(drynessAfter(stalled, { ...flowing, due: false, bufferedAheadMs: 2_000 }, 400).dry).toBe(false)
    expect(drynessAfter(stalled, { ...flowing, bufferedAheadMs: 800, toTheEndMs: 800 }, 400).dry).toBe(false)
  })
})
