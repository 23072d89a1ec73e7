import { type RefObject, useEffect, useState } from 'react'

export type StageLayout = {
  readonly theatre: boolean
  readonly fullscreen: boolean
  readonly toggleTheatre: () => void
  readonly toggleFullscreen: () => void
}

const KEY = 'watch-party.theatre'

/** How much of the window the film takes. Theatre is remembered on this device; full screen belongs to the moment. */
export function useStageLayout(stage: RefObject<HTMLElement | null>): StageLayout {
  const [theatre, setTheatre] = useState(() => localStorage.getItem(KEY) === 'on')
  const [fullscreen, setFullscreen] = useState(false)
  useEffect(() => {
    const changed = () => setFullscreen(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  return {
    theatre,
    fullscreen,
    toggleTheatre() {
      localStorage.setItem(KEY, theatre ? 'off' : 'on')
      setTheatre(!theatre)
    },
    toggleFullscreen() {
      void (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen?.())
    },
  }
}
