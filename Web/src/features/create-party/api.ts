import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { http } from '~/lib/http'
import type { Draft } from './draft'

export type Person = { readonly id: string; readonly username: string }
export type Eligibility = {
  readonly library_ids: readonly string[]
  readonly blocked: readonly { readonly library_id: string; readonly user_ids: readonly string[] }[]
}
type CreatedRoom = { readonly room_id: string; readonly join_path: string }

export const usePeople = () =>
  useQuery({ queryKey: ['people'], queryFn: ({ signal }) => http.get<Person[]>('/watch-party/users', { signal }) })

export const useEligibility = (userIds: readonly string[]) =>
  useQuery({
    queryKey: ['eligibility', userIds],
    queryFn: ({ signal }) =>
      http.post<Eligibility>('/watch-party/eligible-libraries', { user_ids: userIds }, { signal }),
    placeholderData: keepPreviousData,
  })

export const useCreateRoom = () =>
  useMutation({
    mutationFn: ({ draft, key }: { readonly draft: Draft; readonly key: string }) =>
      http.post<CreatedRoom>('/watch-party/rooms', roomOf(draft), { headers: { 'Idempotency-Key': key } }),
  })

function roomOf(draft: Draft) {
  return {
    item_id: draft.itemId,
    invites: Object.entries(draft.invites).map(([user_id, role]) => ({ user_id, role })),
    policy: draft.policy,
    ...(draft.password ? { password: draft.password } : {}),
  }
}
