import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { http } from '~/lib/http'
import { type Item, itemKey } from '~/media/catalog'

/** Where one is among the media stands in the address, so that the browser's own "back" leads up and a reload stays here. */
export function useDrillDown() {
  const client = useQueryClient()
  const [params, setParams] = useSearchParams()
  const ids = params.getAll('in')
  const steps = useQueries({
    queries: ids.map(id => ({
      queryKey: itemKey(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => http.get<Item>(`/items/${id}`, { signal }),
      staleTime: 60_000,
    })),
  })
  const trail = steps.flatMap(({ data }) => (data ? [data] : []))

  const open = (libraryId: string, within: readonly string[]) =>
    setParams(before => {
      const next = new URLSearchParams(before)
      next.set('library', libraryId)
      next.delete('in')
      for (const id of within) next.append('in', id)
      return next
    })
  return {
    chosenId: params.get('library'),
    trail,
    openLibrary: (libraryId: string) => open(libraryId, []),
    /** One on the trail leads back up to it. */
    openItem: (item: Item) => {
      client.setQueryData(itemKey(item.id), item)
      const parent = ids.indexOf(item.id)
      const above =
        parent >= 0
          ? ids.slice(0, parent)
          : ids.filter((_, index) => steps[index]?.data?.library_id === item.library_id)
      open(item.library_id, [...(item.parent_id === null ? [] : above), item.id])
    },
  }
}
