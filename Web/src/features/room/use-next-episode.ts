import { type Item, useItem, useShelf } from '~/media/catalog'

/** The episode after this one: of the same season, else the first of the next. Nothing for a film or the last one. */
export function useNextEpisode(itemId: string | null): Item | null {
  const item = useItem(itemId).data
  const seasonId = item?.kind === 'episode' ? item.parent_id : null
  const season = useItem(seasonId).data
  const episodes = useChildren(seasonId)
  const later = after(episodes, itemId)
  const seasons = useChildren(later ? null : (season?.parent_id ?? null))
  const nextSeason = after(seasons, seasonId)
  const firstOfNext = useChildren(nextSeason?.id ?? null)?.[0]
  return later ?? firstOfNext ?? null
}

const after = (items: readonly Item[] | undefined, id: string | null): Item | undefined => {
  const at = items?.findIndex(item => item.id === id) ?? -1
  return at < 0 ? undefined : items?.[at + 1]
}

function useChildren(parentId: string | null): readonly Item[] | undefined {
  return useShelf(parentId === null ? null : { kind: 'children', parentId }).data?.pages.flatMap(page => page.items)
}
