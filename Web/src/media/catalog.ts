import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'

export type LibraryKind = Schema<'LibraryKind'>
export type Library = Schema<'LibraryDetails'>
export type Item = Schema<'ItemDetails'>
export type Playback = Schema<'Playback'>

export const librariesKey = ['libraries'] as const

export const useLibraries = () =>
  useQuery({
    queryKey: librariesKey,
    queryFn: ({ signal }) => http.get<Library[]>('/libraries', { signal }),
  })

export const itemKey = (id: string | null) => ['items', id] as const

export const useItem = (id: string | null) =>
  useQuery({
    queryKey: itemKey(id),
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

const FIRST_ITEMS = 12

/** The first few of a library. */
export const useShelfStart = (libraryId: string | null) =>
  useQuery({
    queryKey: ['shelf', 'start', libraryId],
    queryFn: ({ signal }) =>
      http.get<Schema<'ItemPage'>>(`/libraries/${libraryId}/items?limit=${FIRST_ITEMS}`, { signal }),
    select: page => page.items,
    enabled: libraryId !== null,
    staleTime: 30_000,
  })

export type Shelf =
  | { readonly kind: 'library'; readonly libraryId: string; readonly search: string }
  | { readonly kind: 'children'; readonly parentId: string }

export const useShelf = (shelf: Shelf | null) =>
  useInfiniteQuery({
    queryKey: ['shelf', shelf],
    queryFn: shelf
      ? ({ pageParam, signal }) => http.get<Schema<'ItemPage'>>(shelfPath(shelf, pageParam), { signal })
      : skipToken,
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
