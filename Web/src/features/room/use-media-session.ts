import { useEffect } from 'react'
import { withinFilm } from '~/player/timeline'
import { denialOf } from './permissions'
import { useRoomView } from './room-context'
import type { RoomSession } from './room-session'

const SKIP_SECONDS = 10

/**
 * What headsets, lock screens and media keys show and do. Play and pause stay the browser's own: the player sees them
 * happen and asks the room, or stands still alone. Jumping is offered only to whom the room lets jump.
 */
export function useMediaSession(title: string, session: RoomSession) {
  const maySeek = useRoomView(view => denialOf(view, 'seek') === null)
  useEffect(() => {
    if (!('mediaSession' in navigator)) return
    navigator.mediaSession.metadata = new MediaMetadata({ title })
    return () => {
      navigator.mediaSession.metadata = null
    }
  }, [title])
  useEffect(() => {
    if (!('mediaSession' in navigator) || !maySeek) return
    const { mediaSession } = navigator
    const jump = (toMs: number) => {
      const durationMs = session.player.get()?.view.get().durationMs ?? null
      session.ask({ what: 'seek', positionMs: withinFilm({ durationMs }, toMs) })
    }
    const by = (seconds: number) => jump(session.positionMs() + seconds * 1_000)
    mediaSession.setActionHandler('seekbackward', ({ seekOffset }) => by(-(seekOffset || SKIP_SECONDS)))
    mediaSession.setActionHandler('seekforward', ({ seekOffset }) => by(seekOffset || SKIP_SECONDS))
    mediaSession.setActionHandler('seekto', ({ seekTime }) => {
      if (seekTime !== undefined) jump(seekTime * 1_000)
    })
    return () => {
      for (const action of ['seekbackward', 'seekforward', 'seekto'] as const)
        mediaSession.setActionHandler(action, null)
    }
  }, [maySeek, session])
}
