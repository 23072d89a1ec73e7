import { useQueryClient } from '@tanstack/react-query'

/** What more than one feature asks for, and what therefore more than one feature knows to be out of date. */
export const invitesKey = ['invites'] as const
export const roomsKey = ['rooms'] as const

/** Somebody joined, left, declined or ended: whatever lists parties or invites is asked again at once. */
export function useRefreshParties() {
  const client = useQueryClient()
  return () => Promise.all([invitesKey, roomsKey].map(queryKey => client.invalidateQueries({ queryKey })))
}
