import { useTranslation } from 'react-i18next'
import type { Item, Library } from '~/media/catalog'
import styles from './trail.module.css'

type TrailProps = {
  readonly library: Library
  readonly trail: readonly Item[]
  readonly onLibrary: () => void
  readonly onItem: (item: Item) => void
}

/** The way down to where one is; every step but the last leads back up. */
export function Trail({ library, trail, onLibrary, onItem }: TrailProps) {
  const { t } = useTranslation()
  const here = trail.at(-1)
  return (
    <nav className={styles.trail} aria-label={t('media.breadcrumbs')}>
      <button type="button" className={styles.step} onClick={onLibrary}>
        {library.name}
      </button>
      {trail.slice(0, -1).map(item => (
        <span key={item.id} className={styles.part}>
          <span className={styles.arrow} aria-hidden>
            ›
          </span>
          <button type="button" className={styles.step} onClick={() => onItem(item)}>
            {item.title}
          </button>
        </span>
      ))}
      {here && (
        <span className={styles.part}>
          <span className={styles.arrow} aria-hidden>
            ›
          </span>
          <strong aria-current="location">{here.title}</strong>
        </span>
      )}
    </nav>
  )
}
