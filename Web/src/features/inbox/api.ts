import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { invitesKey, useRefreshParties } from '~/lib/parties'
import { LineContext } from './line-context'

export type Invite = Schema<'InviteListed'>

const POLL_MS = 20_000

/** Who shows them only beside something else waits for the line, which brings them by itself. */
export function useInvites({ atOnce = false } = {}) {
  const { up, tried } = useContext(LineContext)
  return useQuery({
    queryKey: invitesKey,
    queryFn: ({ signal }) => http.get<Invite[]>('/watch-party/invites', { signal }),
    enabled: atOnce || tried,
    staleTime: up ? Number.POSITIVE_INFINITY : 0,
    refetchInterval: up ? false : POLL_MS,
    refetchOnWindowFocus: true,
  })
}

export const requestTicket = async (): Promise<string> =>
  (await http.post<Schema<'TicketIssued'>>('/watch-party/notifications/ws-token')).token

export function useDecline() {
  const client = useQueryClient()
  const refreshParties = useRefreshParties()
  return useMutation({
    mutationFn: (roomId: string) => http.post(`/watch-party/invites/${roomId}/decline`),
    onMutate: async roomId => {
      await client.cancelQueries({ queryKey: invitesKey })
      client.setQueryData<Invite[]>(invitesKey, invites => invites?.filter(invite => invite.room_id !== roomId))
    },
    onSettled: refreshParties,
  })
}
