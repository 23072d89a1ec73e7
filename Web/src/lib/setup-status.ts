import { useQuery } from '@tanstack/react-query'
import type { Schema } from './api-schema'
import { http } from './http'

export type SetupStatus = Schema<'SetupStatus'>

export const setupKey = ['setup'] as const

export const useSetupStatus = (enabled = true) =>
  useQuery({
    queryKey: setupKey,
    queryFn: ({ signal }) => http.get<SetupStatus>('/setup', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
