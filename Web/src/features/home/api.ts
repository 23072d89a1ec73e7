import { useQuery } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { roomsKey } from '~/lib/parties'

export type RunningRoom = Schema<'RoomPage'>['items'][number]

export const useRunningRooms = () =>
  useQuery({
    queryKey: roomsKey,
    queryFn: ({ signal }) => http.get<Schema<'RoomPage'>>('/watch-party/rooms', { signal }),
    select: page => page.items.filter(room => room.my_status === 'joined'),
    refetchOnWindowFocus: true,
  })
