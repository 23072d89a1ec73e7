import { Film } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { EmptyState } from '~/ui/empty-state'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type Item, type Shelf, useShelf } from './catalog'
import { type ItemAction, ItemCard } from './item-card'
import styles from './shelf-grid.module.css'
import { useSeen } from './use-seen'

const BONES = Array.from({ length: 12 }, (_, index) => index)

type ShelfGridProps = {
  readonly shelf: Shelf
  readonly action: (item: Item) => ItemAction
  /** Instead of the usual words for an empty shelf. */
  readonly empty?: ReactNode
}

/** Fetches the next page when the reader comes near the end; the button is for whoever comes by keyboard. */
export function ShelfGrid({ shelf, action, empty }: ShelfGridProps) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useShelf(shelf)
  const nearEnd = useSeen(() => void fetchNextPage())
  if (error && !data) return <ProblemNotice error={error} onRetry={refetch} />
  if (isPending)
    return (
      <div className={styles.grid} aria-busy="true">
        {BONES.map(bone => (
          <Skeleton key={bone} className={styles.bone} />
        ))}
      </div>
    )

  const items = data.pages.flatMap(page => page.items)
  const searched = shelf.kind === 'library' && shelf.search !== ''
  if (items.length === 0)
    return empty ?? <EmptyState icon={Film}>{t(searched ? 'media.nothing_found' : 'media.empty')}</EmptyState>
  return (
    <>
      <ul className={classes(styles.grid, items[0]?.kind === 'episode' && styles.wide)}>
        {items.map(item => (
          <li key={item.id} className={styles.cell}>
            <ItemCard item={item} action={action(item)} />
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && !error && (
        <div className={styles.more} ref={nearEnd}>
          <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('media.more')}
          </Button>
        </div>
      )}
    </>
  )
}
