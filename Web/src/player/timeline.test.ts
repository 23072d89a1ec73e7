import { describe, expect, it } from 'vitest'
import { continues, positionAt, startsInMs, type Timeline } from './timeline'

const playing: Timeline = {
  playing: true,
  positionMs: 10_000,
  updatedTsMs: 500_000,
  playbackRate: 1.5,
  durationMs: 60_000,
}

describe('a timeline', () => {
  it('moves with its rate while it plays', () => {
    expect(positionAt(playing, 502_000)).toBe(13_000)
  })

  it('stands while it is paused', () => {
    expect(positionAt({ ...playing, playing: false }, 502_000)).toBe(10_000)
  })

  it('stands until the moment it was scheduled for', () => {
    expect(positionAt(playing, 499_000)).toBe(10_000)
    expect(startsInMs(playing, 499_000)).toBe(1_000)
    expect(startsInMs(playing, 500_000)).toBe(0)
  })

  it('ends where the film ends', () => {
    expect(positionAt(playing, 900_000)).toBe(60_000)
  })

  it('goes on where nobody knows how long the film is', () => {
    expect(positionAt({ ...playing, durationMs: null }, 900_000)).toBe(610_000)
  })

  it('only bends when another speed is to hold from where it will be', () => {
    const faster = { ...playing, playbackRate: 2, updatedTsMs: 510_000, positionMs: 25_000 }

    expect(continues(playing, faster)).toBe(true)
    expect(continues(playing, { ...faster, positionMs: 40_000 })).toBe(false)
    expect(continues({ ...playing, playing: false }, faster)).toBe(false)
  })
})
