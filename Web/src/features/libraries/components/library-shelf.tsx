import { useTranslation } from 'react-i18next'
import { type Item, type Library, useShelfStart } from '~/media/catalog'
import { ItemCard } from '~/media/item-card'
import { LinkButton } from '~/ui/button'
import { classes } from '~/ui/classes'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import styles from './library-shelf.module.css'

const BONES = [0, 1, 2, 3]

/** The beginning of a library, with the shortest way from each film to a party. */
export function LibraryShelf({ library }: { readonly library: Library }) {
  const { t } = useTranslation()
  const { data: items, error, refetch } = useShelfStart(library.item_count > 0 ? library.id : null)
  return (
    <Section
      title={library.name}
      aside={<LinkButton to={`/libraries/${library.id}`}>{t('libraries.all', { name: library.name })}</LinkButton>}
    >
      <ProblemNotice error={error} onRetry={refetch} />
      {library.item_count === 0 && <p>{t('media.empty')}</p>}
      {library.item_count > 0 && !error && (
        <ul className={classes(styles.row, library.kind === 'tv' && styles.tv)} aria-busy={!items}>
          {!items &&
            BONES.map(bone => (
              <li key={bone}>
                <Skeleton className={styles.bone} />
              </li>
            ))}
          {items?.map(item => (
            <ShelfCell key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function ShelfCell({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  return (
    <li className={styles.cell}>
      <ItemCard item={item} action={{ kind: 'open', to: `/items/${item.id}` }} />
      {item.kind === 'movie' && item.playable && (
        <LinkButton
          wide
          to={`/watch-party?item=${item.id}`}
          aria-label={t('media.watch_together_named', { title: item.title })}
        >
          {t('media.watch_together')}
        </LinkButton>
      )}
    </li>
  )
}
