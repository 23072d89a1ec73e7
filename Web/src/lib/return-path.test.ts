import { expect, test } from 'vitest'
import { loginPath, returnPath } from './return-path'

test('signing in leads back to where one was going', () => {
  const there = loginPath('/watch-party/rooms/1', '?x=1')

  expect(returnPath(new URL(there, 'http://server').searchParams)).toBe('/watch-party/rooms/1?x=1')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '///evil.example',
  'https://evil.example',
  'https:evil.example',
  'evil.example',
  'javascript:alert(1)',
  '',
])('a link cannot lead to another site: %s', next => {
  expect(returnPath(new URLSearchParams({ next }))).toBe('/')
})
