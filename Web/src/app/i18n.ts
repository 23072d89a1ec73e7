import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '~/locales/en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** English is in the bundle and is what everything else falls back to. */
export const startI18n = () =>
  i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  })
