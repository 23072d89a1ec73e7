import { useRef } from 'react'
import { randomKey } from '~/lib/random-key'
import type { Draft } from './draft'

/** The same draft sent again after a lost answer must not make a second room; a changed draft is a new wish. */
export function useIdempotencyKey(): (draft: Draft) => string {
  const last = useRef<{ draft: Draft; key: string } | null>(null)
  return draft => {
    if (last.current?.draft !== draft) last.current = { draft, key: randomKey() }
    return last.current.key
  }
}
