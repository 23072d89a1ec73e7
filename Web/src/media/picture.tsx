import { useState } from 'react'
import { pictureSources } from './picture-sources'

type PictureProps = {
  /** As the server names it; `null` while there is none. */
  readonly url: string | null
  /** How wide it is shown, as in `<img sizes>`. */
  readonly sizes: string
  readonly className?: string | undefined
  /** It is what the page is about: fetched at once. */
  readonly first?: boolean
}

/** Decoration beside a title that says the same; fills its box, whose size does not depend on it. */
export function Picture({ url, sizes, className, first = false }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null)
  if (url === null || failed === url) return null
  const { src, srcSet } = pictureSources(url)
  return (
    <img
      className={className}
      src={src}
      srcSet={srcSet}
      sizes={sizes}
      alt=""
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      onError={() => setFailed(url)}
    />
  )
}
