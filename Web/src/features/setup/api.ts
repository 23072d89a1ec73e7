import { useMutation, useQueryClient } from '@tanstack/react-query'
import { http } from '~/lib/http'
import { meKey } from '~/lib/me'
import { setupKey } from '~/lib/setup-status'

export type Setup = {
  readonly setup_code: string
  readonly username: string
  readonly password: string
  readonly server_name?: string
}

export function useSetup() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (setup: Setup) => http.post('/setup', setup),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: setupKey })
      await client.resetQueries({ queryKey: meKey })
    },
  })
}
