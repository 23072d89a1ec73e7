import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '~/locales/en.json'
import { type Language, languageFor, storedLanguage, storeLanguage } from './languages'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** A file of its own each, fetched when somebody wants that language. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>>> = {
  de: () => import('~/locales/de.json'),
  es: () => import('~/locales/es.json'),
}

export async function startI18n() {
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language
    document.documentElement.dir = i18next.dir(language)
  })
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  })
  await speak(storedLanguage())
}

/** `null` follows the browser. Words that cannot be fetched leave the page in the language it has. */
export async function speak(choice: Language | null) {
  const language = choice ?? languageFor(navigator.languages)
  try {
    if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation'))
      i18next.addResourceBundle(language, 'translation', (await OTHERS[language]()).default)
    await i18next.changeLanguage(language)
  } catch (error) {
    console.warn(`The words for "${language}" did not come.`, error)
  }
}

export function chooseLanguage(choice: Language | null) {
  storeLanguage(choice)
  return speak(choice)
}
