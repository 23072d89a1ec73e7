import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '~/lib/http'

export type Session = {
  readonly id: string
  readonly user_agent: string
  readonly last_seen_ts: number
  readonly current: boolean
}

const sessionsKey = ['sessions'] as const

export const useSessions = () =>
  useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => http.get<Session[]>('/users/me/sessions', { signal }) })

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => http.delete(`/users/me/sessions/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  })
}

export const useChangePassword = () =>
  useMutation({
    mutationFn: (change: { readonly current_password: string; readonly new_password: string }) =>
      http.put('/users/me/password', change),
  })

export function useLogout() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => http.post('/auth/logout'), onSuccess: () => client.clear() })
}
