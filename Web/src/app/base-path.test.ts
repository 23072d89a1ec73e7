import { expect, test } from 'vitest'
import { basePath } from './base-path'

test.each([
  ['http://server/', '/'],
  ['http://server/watch/', '/watch'],
  ['http://server/a/b/', '/a/b'],
])('a page based at %s routes below %s', (base, path) => {
  expect(basePath(base)).toBe(path)
})
