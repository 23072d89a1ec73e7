import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '~/lib/http'
import type { Permissions, Policy, Role } from '~/protocol/messages'

export type MemberStatus = 'invited' | 'joined' | 'declined' | 'left' | 'kicked'
export type RoomMember = {
  readonly user_id: string
  readonly username: string
  readonly role: Role
  readonly status: MemberStatus
}
export type RoomDetails = {
  readonly room_id: string
  readonly item_id: string
  readonly item_title: string
  readonly host_username: string
  readonly host_user_id: string
  readonly status: 'lobby' | 'ended'
  readonly password_required: boolean
  readonly policy: Policy
  readonly members: readonly RoomMember[]
  readonly my_status: MemberStatus | null
}
export type RoomChange = { readonly policy?: Partial<Policy>; readonly password?: string | null }
export type MemberChange = { readonly role?: Role; readonly permissions?: Partial<Permissions> }

const roomKey = (roomId: string) => ['room', roomId] as const
const roomPath = (roomId: string) => `/watch-party/rooms/${roomId}`

export const useRoomDetails = (roomId: string) =>
  useQuery({ queryKey: roomKey(roomId), queryFn: ({ signal }) => http.get<RoomDetails>(roomPath(roomId), { signal }) })

export const requestTicket = async (roomId: string): Promise<string> =>
  (await http.post<{ token: string }>(`${roomPath(roomId)}/ws-token`)).token

function useRoomChange<T>(roomId: string, change: (input: T) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: roomKey(roomId) }),
  })
}

export const useJoin = (roomId: string) =>
  useRoomChange(roomId, (password: string | null) =>
    http.post(`${roomPath(roomId)}/join`, password === null ? {} : { password }),
  )

export const useLeave = (roomId: string) => useRoomChange(roomId, () => http.post(`${roomPath(roomId)}/leave`))

export const useEnd = (roomId: string) => useRoomChange(roomId, () => http.post(`${roomPath(roomId)}/end`))

export const useChangeRoom = (roomId: string) =>
  useRoomChange(roomId, (change: RoomChange) => http.patch(roomPath(roomId), change))

export const useChangeMember = (roomId: string) =>
  useRoomChange(roomId, ({ userId, change }: { userId: string; change: MemberChange }) =>
    http.patch(`${roomPath(roomId)}/members/${userId}`, change),
  )

export const useKick = (roomId: string) =>
  useRoomChange(roomId, (userId: string) => http.post(`${roomPath(roomId)}/members/${userId}/kick`))
