import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import type { Library } from '~/media/catalog'
import styles from './media-picker.module.css'

type LibraryChoiceProps = {
  readonly library: Library
  readonly open: boolean
  readonly eligible: boolean
  readonly blockedBy: readonly string[]
  readonly onChoose: () => void
}

/** Stays focusable when it cannot be chosen, so that the reason is heard too. */
export function LibraryChoice({ library, open, eligible, blockedBy, onChoose }: LibraryChoiceProps) {
  const { t } = useTranslation()
  const names = useFormat().list(blockedBy)
  return (
    <button
      type="button"
      className={styles.library}
      aria-pressed={open}
      aria-disabled={!eligible}
      onClick={() => eligible && onChoose()}
    >
      <strong>{library.name}</strong>
      {!eligible && blockedBy.length > 0 && (
        <span className={styles.reason}>{t('create.blocked', { names, library: library.name })}</span>
      )}
    </button>
  )
}
