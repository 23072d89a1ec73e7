/** What this client speaks, each named in its own words. English is what everything else falls back to. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const

export type Language = keyof typeof LANGUAGES

const KEY = 'watch-party.language'
const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code)

/** The first of the wanted languages that we speak; `es-MX` is answered in Spanish. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(code)) return code
  }
  return 'en'
}

/** What was chosen in this browser, or `null` to follow the browser's own languages. */
export function storedLanguage(): Language | null {
  const stored = localStorage.getItem(KEY)
  return stored !== null && isLanguage(stored) ? stored : null
}

export function storeLanguage(language: Language | null) {
  if (language === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, language)
}
