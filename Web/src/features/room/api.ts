import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { useRefreshParties } from '~/lib/parties'

export type RoomDetails = Schema<'RoomDetails'>
type RoomChange = Schema<'ChangeRoom'>
export type MemberChange = Schema<'ChangeMember'>

const roomKey = (roomId: string) => ['room', roomId] as const
const roomPath = (roomId: string) => `/watch-party/rooms/${roomId}`

export const useRoomDetails = (roomId: string) =>
  useQuery({ queryKey: roomKey(roomId), queryFn: ({ signal }) => http.get<RoomDetails>(roomPath(roomId), { signal }) })

export const requestTicket = async (roomId: string): Promise<string> =>
  (await http.post<Schema<'TicketIssued'>>(`${roomPath(roomId)}/ws-token`)).token

function useRoomChange<T>(roomId: string, change: (input: T) => Promise<unknown>) {
  const client = useQueryClient()
  const refreshParties = useRefreshParties()
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: roomKey(roomId) }), refreshParties()]),
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

export const useInvite = (roomId: string) =>
  useRoomChange(roomId, (userIds: readonly string[]) =>
    http.post(`${roomPath(roomId)}/invites`, { invites: userIds.map(user_id => ({ user_id })) }),
  )

export const useWithdraw = (roomId: string) =>
  useRoomChange(roomId, (userId: string) => http.delete(`${roomPath(roomId)}/invites/${userId}`))

export const useKick = (roomId: string) =>
  useRoomChange(roomId, (userId: string) => http.post(`${roomPath(roomId)}/members/${userId}/kick`))

export type Reach = Schema<'Reach'>

/** By which addresses other machines find this server. */
export const useReach = () =>
  useQuery({ queryKey: ['reach'], queryFn: ({ signal }) => http.get<Reach>('/server/reach', { signal }) })
