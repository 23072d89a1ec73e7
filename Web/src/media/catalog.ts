import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { http } from '~/lib/http'
import type { Caption } from '~/player/video-view'

export type LibraryKind = 'movies' | 'tv'
export type Library = {
  readonly id: string
  readonly name: string
  readonly kind: LibraryKind
  readonly item_count: number
}
export type Item = {
  readonly id: string
  readonly library_id: string
  readonly kind: 'movie' | 'series' | 'season' | 'episode'
  readonly parent_id: string | null
  readonly title: string
  readonly year: number | null
  readonly season_number: number | null
  readonly episode_number: number | null
  readonly duration_ms: number | null
  readonly overview: string | null
  readonly poster_url: string | null
  readonly child_count: number
  readonly playable: boolean
}
export type Playback = {
  readonly item_id: string
  readonly duration_ms: number | null
  readonly direct_url: string
  readonly container: string | null
  readonly video: { readonly codec: string | null } | null
  readonly audio: readonly { readonly codec: string | null }[]
  readonly subtitles: readonly Caption[]
}
export type PageOf<T> = { readonly items: readonly T[]; readonly next_cursor: string | null }

export const librariesKey = ['libraries'] as const

export const useLibraries = () =>
  useQuery({ queryKey: librariesKey, queryFn: ({ signal }) => http.get<Library[]>('/libraries', { signal }) })

export const useItem = (id: string | null) =>
  useQuery({
    queryKey: ['items', id],
    queryFn: ({ signal }) => http.get<Item>(`/items/${id}`, { signal }),
    enabled: id !== null,
    staleTime: 60_000,
  })

export const usePlayback = (id: string | null) =>
  useQuery({
    queryKey: ['items', id, 'playback'],
    queryFn: ({ signal }) => http.get<Playback>(`/items/${id}/playback`, { signal }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

export type Shelf =
  | { readonly kind: 'library'; readonly libraryId: string; readonly search: string }
  | { readonly kind: 'children'; readonly parentId: string }

export const useShelf = (shelf: Shelf) =>
  useInfiniteQuery({
    queryKey: ['shelf', shelf],
    queryFn: ({ pageParam, signal }) => http.get<PageOf<Item>>(shelfPath(shelf, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next_cursor,
    staleTime: 30_000,
  })

function shelfPath(shelf: Shelf, cursor: string | null): string {
  const query = new URLSearchParams({ limit: '60' })
  if (cursor) query.set('cursor', cursor)
  if (shelf.kind === 'children') return `/items/${shelf.parentId}/children?${query}`
  if (shelf.search) query.set('search', shelf.search)
  return `/libraries/${shelf.libraryId}/items?${query}`
}
