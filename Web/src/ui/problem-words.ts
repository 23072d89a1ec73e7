import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import type en from '~/locales/en.json'

type KnownCode = keyof typeof en.problems

/** An error in words a person can act on; a code this client does not know is told in the server's own words. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  return error => {
    const code = error instanceof Problem ? error.code : 'unexpected'
    if (i18n.exists(`problems.${code}`)) {
      const wait = error instanceof Problem ? (error.retryAfterSeconds ?? 0) : 0
      return t(`problems.${code as KnownCode}`, { count: wait })
    }
    return error instanceof Problem ? error.message : t('problems.unexpected')
  }
}
