import type { Item } from '~/media/catalog'

export const item = (id: string, title: string, change: Partial<Item> = {}): Item => ({
  id,
  library_id: 'films',
  kind: 'movie',
  parent_id: null,
  title,
  sort_title: title,
  backdrop_url: null,
  year: null,
  season_number: null,
  episode_number: null,
  duration_ms: 600_000,
  overview: null,
  poster_url: null,
  child_count: 0,
  playable: true,
  ...change,
})
