import { expect, test } from 'vitest'
import { formatTime } from './format-time'

test.each([
  [0, '0:00'],
  [-5, '0:00'],
  [187_999, '3:07'],
  [3_729_000, '1:02:09'],
])('%i ms is shown as %s', (positionMs, shown) => {
  expect(formatTime(positionMs)).toBe(shown)
})
