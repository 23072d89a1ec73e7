import { useQuery } from '@tanstack/react-query'
import type { Schema } from './api-schema'
import { http } from './http'

export type Person = Schema<'Invitable'>

/** Everybody on this server who can be invited; oneself is not among them. */
export const usePeople = () =>
  useQuery({ queryKey: ['people'], queryFn: ({ signal }) => http.get<Person[]>('/watch-party/users', { signal }) })
