import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { meKey } from '~/lib/me'

type Credentials = Schema<'LoginRequest'>

export function useLogin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => http.post('/auth/login', credentials),
    onSuccess: () => client.resetQueries({ queryKey: meKey }),
  })
}

export function useSetPassword() {
  return useMutation({
    mutationFn: (choice: Schema<'SetPasswordRequest'>) => http.post('/auth/set-password', choice),
  })
}
