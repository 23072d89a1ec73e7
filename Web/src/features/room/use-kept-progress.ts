import { useEffect } from 'react'
import { keepProgress } from '~/media/keep-progress'
import { useFreshProgress } from '~/media/progress'
import { useRoom } from './room-context'

/** Whoever leaves a party early finds the place again, alone or in the next one. */
export function useKeptProgress(itemId: string) {
  const { session } = useRoom()
  useEffect(
    () =>
      keepProgress(itemId, () => {
        const player = session.player.get()?.view.get()
        if (!player?.ready) return null
        return { positionMs: player.positionMs, finished: session.view.get().room?.pausedReason === 'finished' }
      }),
    [itemId, session],
  )
  useFreshProgress()
}
