import { useQuery } from '@tanstack/react-query'
import { http } from './http'

export type SetupStatus = { readonly needs_setup: boolean; readonly server_name: string; readonly version: string }

export const setupKey = ['setup'] as const

export const useSetupStatus = (enabled = true) =>
  useQuery({
    queryKey: setupKey,
    queryFn: ({ signal }) => http.get<SetupStatus>('/setup', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
