import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { useRefreshParties } from '~/lib/parties'
import type { CompleteDraft } from './draft'

export type Eligibility = Schema<'EligibleLibraries'>

export const useEligibility = (userIds: readonly string[]) =>
  useQuery({
    queryKey: ['eligibility', userIds],
    queryFn: ({ signal }) =>
      http.post<Eligibility>('/watch-party/eligible-libraries', { user_ids: userIds }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export function useCreateRoom() {
  const refreshParties = useRefreshParties()
  return useMutation({
    mutationFn: ({ draft, key }: { readonly draft: CompleteDraft; readonly key: string }) =>
      http.post<Schema<'RoomCreated'>>('/watch-party/rooms', roomOf(draft), { headers: { 'Idempotency-Key': key } }),
    onSuccess: () => void refreshParties(),
  })
}

function roomOf(draft: CompleteDraft): Schema<'CreateRoom'> {
  return {
    item_id: draft.itemId,
    invites: Object.entries(draft.invites).map(([user_id, role]) => ({ user_id, role })),
    policy: draft.policy,
    start_position_ms: draft.startsAtMs,
    ...(draft.password ? { password: draft.password } : {}),
  }
}
