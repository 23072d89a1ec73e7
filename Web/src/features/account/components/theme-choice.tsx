import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageChoice } from '~/i18n/language-choice'
import { applyTheme, storedTheme, type Theme } from '~/lib/theme'
import { SelectField } from '~/ui/field'
import { Section } from '~/ui/page'

export function ThemeChoice() {
  const { t } = useTranslation()
  const [theme, setTheme] = useState(storedTheme)
  const choose = (next: Theme) => {
    applyTheme(next)
    setTheme(next)
  }
  return (
    <Section title={t('account.look')} panel>
      <SelectField label={t('account.theme')} value={theme} onChange={event => choose(event.target.value as Theme)}>
        <option value="system">{t('account.theme_system')}</option>
        <option value="dark">{t('account.theme_dark')}</option>
        <option value="light">{t('account.theme_light')}</option>
      </SelectField>
      <LanguageChoice />
    </Section>
  )
}
