import { useMutation, useQueryClient } from '@tanstack/react-query'
import { http } from '~/lib/http'
import { meKey } from '~/lib/me'

export type Credentials = { readonly username: string; readonly password: string }

export function useLogin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => http.post('/auth/login', credentials),
    onSuccess: () => client.resetQueries({ queryKey: meKey }),
  })
}

export function useSetPassword() {
  return useMutation({
    mutationFn: (choice: { readonly token: string; readonly new_password: string }) =>
      http.post('/auth/set-password', choice),
  })
}
