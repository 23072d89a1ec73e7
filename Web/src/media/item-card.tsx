import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classes } from '~/ui/classes'
import type { Item } from './catalog'
import styles from './item-card.module.css'
import { itemDetail } from './item-words'

export type ItemAction =
  | { readonly kind: 'open'; readonly to: string }
  | { readonly kind: 'pick'; readonly picked: boolean; readonly onPick: () => void }

export function ItemCard({ item, action }: { readonly item: Item; readonly action: ItemAction }) {
  if (action.kind === 'open')
    return (
      <Link to={action.to} className={styles.card}>
        <CardFace item={item} />
      </Link>
    )
  return (
    <button
      type="button"
      className={classes(styles.card, action.picked && styles.picked)}
      aria-pressed={action.picked}
      onClick={action.onPick}
    >
      <CardFace item={item} />
    </button>
  )
}

function CardFace({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes(styles.art, item.kind === 'episode' && styles.wide)}>
        <span aria-hidden>{item.title.slice(0, 1)}</span>
        {item.poster_url && <img src={new URL(item.poster_url, document.baseURI).href} alt="" loading="lazy" />}
      </span>
      <span>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.detail}>{itemDetail(item, t)}</span>
      </span>
    </>
  )
}
