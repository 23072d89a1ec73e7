import { useQuery } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { roomsKey } from '~/lib/parties'

export const useRunningRooms = () =>
  useQuery({
    queryKey: roomsKey,
    queryFn: ({ signal }) => http.get<Schema<'RoomPage'>>('/watch-party/rooms', { signal }),
    select: page => page.items.filter(room => room.my_status === 'joined'),
    refetchOnWindowFocus: true,
  })

export const useContinue = () =>
  useQuery({
    queryKey: ['continue'],
    queryFn: ({ signal }) => http.get<Schema<'ContinueItem'>[]>('/users/me/continue', { signal }),
  })
