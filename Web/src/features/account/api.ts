import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'

export type Session = Schema<'SessionResponse'>

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
    mutationFn: (change: Schema<'ChangePasswordRequest'>) => http.put('/users/me/password', change),
  })

export function useLogout() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => http.post('/auth/logout'), onSuccess: () => client.clear() })
}
