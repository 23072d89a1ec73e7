import { useSyncExternalStore } from 'react'
import type { Store } from './store'

/** Renders again only when the selected part changes; select values or references, never a new object. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
