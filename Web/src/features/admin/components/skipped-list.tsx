import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useSkipped } from '../api'
import styles from './rows.module.css'

export function SkippedList({ libraryId }: { readonly libraryId: string }) {
  const { t } = useTranslation()
  const { data: skipped, error, refetch } = useSkipped(libraryId)
  if (error) return <ProblemNotice error={error} onRetry={refetch} />
  if (!skipped) return <Skeleton height="3rem" />
  if (skipped.length === 0) return <p className={styles.detail}>{t('admin.nothing_skipped')}</p>
  return (
    <ul className={styles.skipped}>
      {skipped.map(({ path, reason }) => (
        <li key={path}>
          <strong>{path}</strong>
          <p className={styles.detail}>{reason}</p>
        </li>
      ))}
    </ul>
  )
}
