import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { meKey } from '~/lib/me'
import { setupKey } from '~/lib/setup-status'

export type Setup = Schema<'SetupRequest'>
export type FirstLibrary = Schema<'CreateLibrary'>

export const useAddFirstLibrary = () =>
  useMutation({ mutationFn: (library: FirstLibrary) => http.post('/libraries', library) })

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
