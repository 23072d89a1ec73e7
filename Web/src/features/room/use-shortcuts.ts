import { useEffect, useRef } from 'react'
import { assertNever } from '~/lib/assert-never'
import { withinFilm } from '~/player/timeline'
import { denialOf } from './permissions'
import type { RoomSession } from './room-session'
import { type Shortcut, shortcutFor } from './shortcuts'

type Actions = { readonly session: RoomSession; readonly onFullscreen: () => void; readonly onHelp: () => void }

export function useShortcuts(actions: Actions) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutFor(event)
      if (!shortcut) return
      event.preventDefault()
      perform(shortcut, latest.current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function perform(shortcut: Shortcut, { session, onFullscreen, onHelp }: Actions) {
  const view = session.view.get()
  const player = session.player.get()
  switch (shortcut.do) {
    case 'toggle_play':
      if (denialOf(view, 'play_pause') === null) session.ask({ what: view.room?.timeline.playing ? 'pause' : 'play' })
      return
    case 'skip': {
      if (denialOf(view, 'seek') !== null) return
      const durationMs = player?.view.get().durationMs ?? null
      session.ask({ what: 'seek', positionMs: withinFilm({ durationMs }, session.positionMs() + shortcut.byMs) })
      return
    }
    case 'volume':
      player?.setVolume(player.view.get().volume + shortcut.by)
      return
    case 'mute':
      player?.setMuted(!player.view.get().muted)
      return
    case 'captions':
      player?.toggleCaptions()
      return
    case 'fullscreen':
      onFullscreen()
      return
    case 'help':
      onHelp()
      return
    default:
      assertNever(shortcut)
  }
}
