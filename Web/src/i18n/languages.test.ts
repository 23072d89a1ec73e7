import { expect, test } from 'vitest'
import { languageFor } from './languages'

test.each([
  [['de-CH', 'en'], 'de'],
  [['fr', 'es-419', 'de'], 'es'],
  [['EN-gb'], 'en'],
  [['ja', 'constructor'], 'en'],
  [[], 'en'],
])('somebody who reads %j is answered in %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language)
})
