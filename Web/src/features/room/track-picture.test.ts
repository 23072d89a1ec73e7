import { expect, it } from 'vitest'
import { shareAt, trackPicture } from './track-picture'

it('the middle of the bar is the middle of the film, and its ends are the ends', () => {
  const box = { left: 100, width: 218 }

  expect(shareAt(209, box)).toBe(0.5)
  expect(shareAt(100, box)).toBe(0)
  expect(shareAt(318, box)).toBe(1)
})

it('what was played lies over what is loaded', () => {
  const picture = trackPicture(25_000, 100_000, [
    { startMs: 0, endMs: 50_000 },
    { startMs: 80_000, endMs: 200_000 },
  ])

  expect(picture.split('), linear')).toHaveLength(3)
  expect(picture).toContain('var(--played) 0% 25%')
  expect(picture).toContain('var(--loaded) 0% 50%')
  expect(picture).toContain('var(--loaded) 80% 100%')
})

it('a film of unknown length has an empty bar', () => {
  expect(trackPicture(5_000, null, [])).toBe('none')
})
