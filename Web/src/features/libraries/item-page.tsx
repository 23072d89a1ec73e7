import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { type Item, useItem } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { Page, useTitle } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Breadcrumbs } from './components/breadcrumbs'
import { ItemHero, ItemHeroBones } from './components/item-hero'
import styles from './item-page.module.css'

export function ItemPage() {
  const { t } = useTranslation()
  const { itemId = '' } = useParams()
  const { data: item, error, refetch } = useItem(itemId)
  if (item) return <ItemBody item={item} />
  if (!error) return <ItemHeroBones />
  return (
    <Page title={t('libraries.library')}>
      <ProblemNotice error={error} onRetry={refetch} />
    </Page>
  )
}

function ItemBody({ item }: { readonly item: Item }) {
  useTitle(item.title)
  const holdsOthers = item.kind === 'series' || item.kind === 'season'
  return (
    <>
      <ItemHero item={item}>
        <Breadcrumbs item={item} />
      </ItemHero>
      <div className={styles.below}>
        {item.overview && <p className={styles.overview}>{item.overview}</p>}
        {holdsOthers && (
          <ShelfGrid
            shelf={{ kind: 'children', parentId: item.id }}
            action={child => ({ kind: 'open', to: `/items/${child.id}` })}
          />
        )}
      </div>
    </>
  )
}
