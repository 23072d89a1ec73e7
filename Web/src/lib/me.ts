import { useQuery } from '@tanstack/react-query'
import { http } from './http'

export type Me = {
  readonly id: string
  readonly username: string
  readonly role: 'user' | 'admin'
  readonly library_ids: readonly string[]
}

export const meKey = ['me'] as const

export const useMe = () =>
  useQuery({ queryKey: meKey, queryFn: ({ signal }) => http.get<Me>('/users/me', { signal }), staleTime: 60_000 })
