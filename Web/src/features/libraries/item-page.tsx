import { Play, Popcorn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { formatTime } from '~/lib/format-time'
import { type Item, useItem } from '~/media/catalog'
import { itemDetail } from '~/media/item-words'
import { ShelfGrid } from '~/media/shelf-grid'
import { LinkButton } from '~/ui/button'
import { DeadEnd } from '~/ui/dead-end'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Skeleton } from '~/ui/skeleton'
import { Breadcrumbs } from './components/breadcrumbs'
import styles from './item-page.module.css'

export function ItemPage() {
  const { t } = useTranslation()
  const { itemId = '' } = useParams()
  const { data: item, error, refetch } = useItem(itemId)
  if (error && !item) return <DeadEnd error={error} onRetry={refetch} />
  return (
    <Page title={item?.title ?? t('media.loading')}>
      {!item && <Skeleton height="12rem" />}
      {item && <ItemBody item={item} />}
    </Page>
  )
}

function ItemBody({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const isLeaf = item.kind === 'movie' || item.kind === 'episode'
  return (
    <>
      <Breadcrumbs item={item} />
      <p className={styles.facts}>
        <span>{itemDetail(item, t)}</span>
        {item.duration_ms !== null && <span>{formatTime(item.duration_ms)}</span>}
      </p>
      {item.overview && <p className={styles.overview}>{item.overview}</p>}
      {isLeaf && item.playable && (
        <div className={styles.actions}>
          <LinkButton look="primary" icon={Popcorn} to={`/watch-party?item=${item.id}`}>
            {t('media.watch_together')}
          </LinkButton>
          <LinkButton icon={Play} to={`/items/${item.id}/watch`}>
            {t('media.watch_alone')}
          </LinkButton>
        </div>
      )}
      {isLeaf && !item.playable && <Notice>{t('problems.no_playable_file')}</Notice>}
      {!isLeaf && (
        <ShelfGrid
          shelf={{ kind: 'children', parentId: item.id }}
          action={child => ({ kind: 'open', to: `/items/${child.id}` })}
        />
      )}
    </>
  )
}
