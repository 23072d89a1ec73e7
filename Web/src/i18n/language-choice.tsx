import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '~/ui/field'
import { LANGUAGES, type Language, storedLanguage } from './languages'
import { chooseLanguage } from './start'

const BROWSER = 'browser'

/** Languages are named in their own words, so that whoever landed in the wrong one finds theirs. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(storedLanguage)
  const choose = (value: string) => {
    const next = value === BROWSER ? null : (value as Language)
    setChosen(next)
    void chooseLanguage(next)
  }
  return (
    <SelectField label={t('account.language')} value={chosen ?? BROWSER} onChange={event => choose(event.target.value)}>
      <option value={BROWSER}>{t('account.language_browser')}</option>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
