import { useParams } from 'react-router'
import { type Item, useItem } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { DeadEnd } from '~/ui/dead-end'
import { useTitle } from '~/ui/page'
import { Breadcrumbs } from './components/breadcrumbs'
import { ItemHero, ItemHeroBones } from './components/item-hero'
import styles from './item-page.module.css'

export function ItemPage() {
  const { itemId = '' } = useParams()
  const { data: item, error, refetch } = useItem(itemId)
  if (item) return <ItemBody item={item} />
  return error ? <DeadEnd error={error} onRetry={refetch} /> : <ItemHeroBones />
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
