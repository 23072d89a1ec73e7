import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Schema } from '~/lib/api-schema'
import { http, Problem } from '~/lib/http'

export type Continued = Schema<'ContinueItem'>

const continueKey = ['continue'] as const

/** What one began and did not finish, newest first. */
export const useContinue = () =>
  useQuery({
    queryKey: continueKey,
    queryFn: async ({ signal }) => {
      await saving
      return http.get<Continued[]>('/users/me/continue', { signal })
    },
    staleTime: 10_000,
  })

/** Where one stopped, or `null`. */
export function useResumePoint(itemId: string | null): number | null {
  const { data } = useContinue()
  return data?.find(({ item }) => item.id === itemId)?.position_ms ?? null
}

/** Whoever leaves a film asks for the list at once: an answer that overtook the saving would not know of it. */
let saving: Promise<void> = Promise.resolve()

export function saveProgress(itemId: string, positionMs: number, finished: boolean): Promise<void> {
  if (positionMs > 0) saving = save(itemId, positionMs, finished)
  return saving
}

/** Nothing is lost when it fails: the film goes on, and the next time carries the newer position. */
async function save(itemId: string, positionMs: number, finished: boolean): Promise<void> {
  try {
    await http.put(`/items/${itemId}/progress`, { position_ms: Math.round(positionMs), finished })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

/** After a film was watched, lists of what to continue are asked again. */
export function useFreshProgress() {
  const client = useQueryClient()
  useEffect(() => () => void client.invalidateQueries({ queryKey: continueKey }), [client])
}
