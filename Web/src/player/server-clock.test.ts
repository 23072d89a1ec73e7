import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Exchange,
  isKnown,
  recentRoundTripMs,
  type ServerClock,
  serverNowMs,
  unknownClock,
  withExchange,
} from './server-clock'

const OFFSET = 1_700_000_000_000

/** One question and answer over a line with these one-way delays. */
const exchange = (sentMs: number, upMs: number, downMs: number, offsetMs = OFFSET): Exchange => ({
  sentMs,
  receivedTsMs: sentMs + upMs + offsetMs,
  sentTsMs: sentMs + upMs + 1 + offsetMs,
  arrivedMs: sentMs + upMs + 1 + downMs,
})
const learn = (exchanges: Exchange[]): ServerClock => exchanges.reduce(withExchange, unknownClock)

describe('the server clock', () => {
  it('is unknown before the first answer', () => {
    expect(isKnown(unknownClock)).toBe(false)
    expect(isKnown(learn([exchange(0, 5, 5)]))).toBe(true)
  })

  it('is exact on a line that takes as long there as back', () => {
    const clock = learn([exchange(0, 40, 40)])

    expect(serverNowMs(clock, 1_000)).toBeCloseTo(1_000 + OFFSET, 3)
    expect(recentRoundTripMs(clock)).toBeCloseTo(80, 3)
  })

  it('trusts the answer that was least delayed', () => {
    const clock = learn([exchange(0, 200, 20), exchange(250, 10, 10), exchange(500, 20, 300)])

    expect(serverNowMs(clock, 1_000)).toBeCloseTo(1_000 + OFFSET, 3)
  })

  it('puts together the quickest message of each way', () => {
    const clock = learn([exchange(0, 5, 300), exchange(250, 400, 5)])

    expect(serverNowMs(clock, 250)).toBeCloseTo(250 + OFFSET, 1)
  })

  it('holds while a film fills the line for minutes', () => {
    const quiet = Array.from({ length: 8 }, (_, i) => exchange(i * 60, 15 + i, 15 + i))
    const filled = Array.from({ length: 40 }, (_, i) => exchange(1_000 + i * 5_000, 16, 700 + i * 10))
    const clock = learn([...quiet, ...filled])

    expect(Math.abs(serverNowMs(clock, 200_000) - 200_000 - OFFSET)).toBeLessThanOrEqual(10)
    expect(recentRoundTripMs(clock)).toBeGreaterThan(1_000)
  })

  it('calls the line as slow as it mostly is, whatever one lost packet did', () => {
    expect(recentRoundTripMs(learn([5, 5, 500, 6, 5].map((up, i) => exchange(i * 100, up, 5))))).toBeCloseTo(10, 3)
    expect(recentRoundTripMs(unknownClock)).toBe(0)
  })

  it('is never wrong by more than half the best round trip, whatever the delays', () => {
    const delay = fc.double({ min: 1, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 20 }), delays => {
        const clock = learn(delays.map(([up, down], index) => exchange(index * 1_000, up, down)))
        const bestMs = Math.min(...delays.map(([up, down]) => up + down))
        const agingMs = delays.length * 1_500 * 50e-6

        expect(Math.abs(serverNowMs(clock, 30_000) - 30_000 - OFFSET)).toBeLessThanOrEqual(bestMs / 2 + agingMs + 0.01)
      }),
    )
  })

  it('forgets what it knew when one of the clocks was set', () => {
    const clock = learn([exchange(0, 5, 5), exchange(1_000, 5, 5), exchange(2_000, 20, 20, OFFSET + 5_000)])

    expect(serverNowMs(clock, 3_000)).toBeCloseTo(3_000 + OFFSET + 5_000, 3)
  })

  it('prefers a fresh answer to a slightly better one of an hour ago', () => {
    const hourMs = 3_600_000
    const clock = learn([exchange(0, 5, 5), exchange(hourMs, 8, 8, OFFSET + 10)])

    expect(serverNowMs(clock, hourMs)).toBeCloseTo(hourMs + OFFSET + 10, 3)
  })
})
