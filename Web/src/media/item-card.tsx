import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classes } from '~/ui/classes'
import { Art } from './art'
import type { Item } from './catalog'
import styles from './item-card.module.css'
import { itemDetail } from './item-words'
import { useResumePoint } from './progress'
import { ProgressBar } from './progress-bar'

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
  const leaf = item.kind === 'movie' || item.kind === 'episode'
  return (
    <button
      type="button"
      className={classes(styles.card, action.picked && styles.picked)}
      aria-pressed={leaf ? action.picked : undefined}
      onClick={action.onPick}
    >
      <CardFace item={item} picked={action.picked} />
    </button>
  )
}

function CardFace({ item, picked = false }: { readonly item: Item; readonly picked?: boolean }) {
  const { t } = useTranslation()
  const resume = useResumePoint(item.id)
  const wide = item.kind === 'episode'
  return (
    <>
      <Art
        className={styles.art}
        title={item.title}
        url={item.poster_url}
        shape={wide ? 'still' : 'poster'}
        sizes={wide ? '(width < 30rem) 90vw, 16rem' : '(width < 30rem) 42vw, 11rem'}
      >
        {picked && <Check className={styles.check} size={28} aria-hidden />}
        {resume !== null && <ProgressBar positionMs={resume} durationMs={item.duration_ms} />}
      </Art>
      <span>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.detail}>{itemDetail(item, t)}</span>
      </span>
    </>
  )
}
