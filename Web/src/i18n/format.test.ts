import { describe, expect, it, test } from 'vitest'
import { formatIn } from './format'

const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ')
const en = formatIn('en')
const de = formatIn('de')
const es = formatIn('es')

describe('what a language writes its own way', () => {
  it('is how long a film is', () => {
    expect(en.duration(6_420_000)).toBe('1 hr, 47 min')
    expect(plain(de.duration(6_420_000))).toBe('1 Std., 47 Min.')
    expect(plain(es.duration(3_600_000))).toBe('1 h')
    expect(en.duration(1)).toBe('1 min')
  })

  it('is a list of people', () => {
    expect(en.list(['Ana', 'Bob', 'Cem'])).toBe('Ana, Bob, and Cem')
    expect(de.list(['Ana', 'Bob', 'Cem'])).toBe('Ana, Bob und Cem')
    expect(es.list(['Ana', 'Inés'])).toBe('Ana e Inés')
  })

  it('is a size', () => {
    expect(en.bytes(1_530_000_000)).toBe('1.5 GB')
    expect(plain(de.bytes(1_530_000_000))).toBe('1,5 GB')
    expect(en.bytes(0)).toBe('0 byte')
  })
})

it('writes nothing without a sign, also what was rounded up to it', () => {
  expect(en.number(Math.round(-0.3))).toBe('0')
  expect(de.number(-1_200)).toBe('-1.200')
})

test.each([
  [5, 'now'],
  [61, '1 minute ago'],
  [7_300, '2 hours ago'],
  [90_000, 'yesterday'],
  [-30, 'now'],
])('%i seconds back is said as "%s"', (passed, words) => {
  expect(en.ago(1_000_000 - passed, 1_000_000)).toBe(words)
})

it('says yesterday in every language', () => {
  expect([de, es].map(format => format.ago(0, 90_000))).toEqual(['gestern', 'ayer'])
})
