import { useTranslation } from 'react-i18next'
import { useAdminLibraries } from '../api'
import styles from './rows.module.css'

type LibraryChoicesProps = {
  readonly chosen: readonly string[]
  readonly onChange: (libraryIds: readonly string[]) => void
}

export function LibraryChoices({ chosen, onChange }: LibraryChoicesProps) {
  const { t } = useTranslation()
  const { data: libraries = [] } = useAdminLibraries()
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.detail}>{t('admin.may_see')}</legend>
      {libraries.length === 0 && <span className={styles.detail}>{t('admin.no_libraries')}</span>}
      {libraries.map(({ id, name }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter(other => other !== id))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
