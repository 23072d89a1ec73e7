import { useQuery } from '@tanstack/react-query'
import type { Schema } from './api-schema'
import { http } from './http'

export type Me = Schema<'Me'>

export const meKey = ['me'] as const

export const useMe = () =>
  useQuery({ queryKey: meKey, queryFn: ({ signal }) => http.get<Me>('/users/me', { signal }), staleTime: 60_000 })
