import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { invitesKey, useRefreshParties } from '~/lib/parties'

export type Invite = Schema<'InviteListed'>

const POLL_MS = 20_000

export const useInvites = () =>
  useQuery({
    queryKey: invitesKey,
    queryFn: ({ signal }) => http.get<Invite[]>('/watch-party/invites', { signal }),
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: true,
  })

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
