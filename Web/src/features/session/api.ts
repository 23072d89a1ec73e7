import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'

type Credentials = Schema<'LoginRequest'>

export function useLogin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => http.post('/auth/login', credentials),
    // Whoever was here before may have been somebody else: nothing of theirs may show, not for a moment.
    onSuccess: () => client.clear(),
  })
}

export function useSetPassword() {
  return useMutation({
    mutationFn: (choice: Schema<'SetPasswordRequest'>) => http.post('/auth/set-password', choice),
  })
}
