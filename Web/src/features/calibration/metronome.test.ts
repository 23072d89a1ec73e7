// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Metronome } from './metronome'

let heardMs: number[]
let seenMs: number[]
let trimMs = 0
let metronome: Metronome

beforeEach(() => {
  vi.useFakeTimers()
  heardMs = []
  seenMs = []
  metronome = new Metronome(
    {
      beepIn: ms => heardMs.push(performance.now() + ms),
      flash: () => seenMs.push(performance.now()),
    },
    () => trimMs,
  )
})
afterEach(() => {
  metronome.stop()
  vi.useRealTimers()
})

describe('a metronome', () => {
  it('beeps as it flashes, every second', () => {
    trimMs = 0
    metronome.start()
    vi.advanceTimersByTime(2_999)

    expect(seenMs).toHaveLength(3)
    expect(heardMs).toEqual(seenMs)
  })

  it.each([500, -500])('beeps earlier by the trim (%i ms), which a late device makes up for', trim => {
    trimMs = trim
    metronome.start()
    vi.advanceTimersByTime(999)

    expect(seenMs[0] && heardMs[0] && seenMs[0] - heardMs[0]).toBe(trim)
  })

  it('is quiet once stopped', () => {
    metronome.start()
    metronome.stop()
    vi.advanceTimersByTime(5_000)

    expect(seenMs).toEqual([])
  })
})
