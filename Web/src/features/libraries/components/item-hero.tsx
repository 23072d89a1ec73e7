import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import type { Item } from '~/media/catalog'
import { itemDetail } from '~/media/item-words'
import { Picture } from '~/media/picture'
import { Notice } from '~/ui/notice'
import { Skeleton } from '~/ui/skeleton'
import styles from './item-hero.module.css'
import { WatchActions } from './watch-actions'

/** The picture first, as wide as the page; the words lie on its dark end in either theme. */
export function ItemHero({ item, children }: { readonly item: Item; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const leaf = item.kind === 'movie' || item.kind === 'episode'
  const facts = [itemDetail(item, t), item.duration_ms !== null && format.duration(item.duration_ms)].filter(Boolean)
  return (
    <header className={styles.hero} data-theme="dark">
      <Picture url={item.backdrop_url ?? item.poster_url} sizes="100vw" className={styles.picture} first />
      <div className={styles.words}>
        {children}
        <h1>{item.title}</h1>
        {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
        {leaf && item.playable && <WatchActions item={item} />}
        {leaf && !item.playable && <Notice>{t('problems.no_playable_file')}</Notice>}
      </div>
    </header>
  )
}

export function ItemHeroBones() {
  return (
    <div className={styles.hero} data-theme="dark">
      <div className={styles.words}>
        <Skeleton height="8rem" />
      </div>
    </div>
  )
}
