import { Clapperboard, FolderOpen, Tv } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '~/lib/me'
import { useLibraries } from '~/media/catalog'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import styles from './library-list.module.css'

export function LibraryList() {
  const { t } = useTranslation()
  const { data: libraries, error, refetch } = useLibraries()
  const isAdmin = useMe().data?.role === 'admin'
  if (error) return <ProblemNotice error={error} onRetry={refetch} />
  if (libraries?.length === 0)
    return (
      <EmptyState icon={FolderOpen} action={isAdmin && <LinkButton to="/admin">{t('libraries.add')}</LinkButton>}>
        {t(isAdmin ? 'libraries.none_admin' : 'libraries.none')}
      </EmptyState>
    )
  return (
    <ul className={styles.list}>
      {!libraries && <Skeleton height="4.5rem" />}
      {libraries?.map(library => (
        <li key={library.id}>
          <Link className={styles.library} to={`/libraries/${library.id}`}>
            {library.kind === 'tv' ? <Tv aria-hidden /> : <Clapperboard aria-hidden />}
            <span>
              <strong>{library.name}</strong>
              <span className={styles.detail}>{t('libraries.items', { count: library.item_count })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
