import { useQuery } from '@tanstack/react-query'
import { http } from '~/lib/http'
import type { Item, PageOf } from '~/media/catalog'

export type RunningRoom = {
  readonly room_id: string
  readonly item_title: string
  readonly host_username: string
  readonly my_status: string
}
export type Continuation = { readonly item: Item; readonly position_ms: number }

export const useRunningRooms = () =>
  useQuery({
    queryKey: ['rooms'],
    queryFn: ({ signal }) => http.get<PageOf<RunningRoom>>('/watch-party/rooms', { signal }),
    select: page => page.items.filter(room => room.my_status === 'joined'),
    refetchOnWindowFocus: true,
  })

export const useContinue = () =>
  useQuery({
    queryKey: ['continue'],
    queryFn: ({ signal }) => http.get<Continuation[]>('/users/me/continue', { signal }),
  })
