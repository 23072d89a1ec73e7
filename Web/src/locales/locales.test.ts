import { describe, expect, it } from 'vitest'
import de from './de.json'
import en from './en.json'
import es from './es.json'

type Words = { readonly [key: string]: string | Words }

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const PLURAL = /_(zero|one|two|few|many|other)$/
const english = new Map(flat(en))
const counted = new Set([...english.keys()].filter(key => key.endsWith('_other')).map(key => key.replace(PLURAL, '')))
const isCounted = (key: string) => PLURAL.test(key) && counted.has(key.replace(PLURAL, ''))

/** Every key of the English file; where English counts, the plural forms of the language itself, and zero where English has it. */
function keysExpectedOf(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const plain = [...english.keys()].filter(key => !isCounted(key) || key.endsWith('_zero'))
  return [...plain, ...[...counted].flatMap(key => forms.map(form => `${key}_${form}`))].sort()
}
const placeholdersOf = (text = '') =>
  [...new Set([...text.matchAll(/{{\s*(\w+)/g)].map(match => match[1] ?? ''))].sort()

describe.each([
  ['en', en],
  ['de', de],
  ['es', es],
])('the words of %s', (language, words) => {
  const own = flat(words)

  it('are all there, with every plural form the language has, and no more', () => {
    expect(own.map(([key]) => key).sort()).toEqual(keysExpectedOf(language))
  })

  it('take the same values as the English ones; a form for one thing, or for nothing, may say it in words', () => {
    const wrong = own.filter(([key, text]) => {
      const wanted = placeholdersOf(english.get(key) ?? english.get(key.replace(PLURAL, '_other')))
      const given = placeholdersOf(text)
      const inWords = /_(zero|one)$/.test(key) && isCounted(key)
      const missing = wanted.filter(name => !given.includes(name) && !(inWords && name === 'count'))
      return missing.length > 0 || given.some(name => !wanted.includes(name) && !(isCounted(key) && name === 'count'))
    })

    expect(wrong).toEqual([])
  })

  it('are never empty', () => {
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
