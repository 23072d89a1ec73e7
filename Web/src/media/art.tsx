import type { ReactNode } from 'react'
import { classes } from '~/ui/classes'
import styles from './art.module.css'
import { Picture } from './picture'

type ArtProps = {
  readonly title: string
  readonly url: string | null
  readonly shape: 'poster' | 'still'
  readonly sizes: string
  readonly className?: string | undefined
  /** It is what the page is about: fetched at once. */
  readonly first?: boolean
  readonly children?: ReactNode
}

/** A box of a fixed shape; until there is a picture, the first letter of the title stands in it. */
export function Art({ title, url, shape, sizes, className, first = false, children }: ArtProps) {
  return (
    <span className={classes(styles.art, styles[shape], className)}>
      <span className={styles.letter} aria-hidden>
        {title.slice(0, 1)}
      </span>
      <Picture url={url} sizes={sizes} className={styles.picture} first={first} />
      {children}
    </span>
  )
}
