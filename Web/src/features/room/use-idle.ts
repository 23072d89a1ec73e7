import { type RefObject, useEffect, useState } from 'react'

const IDLE_MS = 3_000

/** True while the film plays and nobody has moved a pointer or pressed a key for a while. */
export function useIdle(area: RefObject<HTMLElement | null>, playing: boolean): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const element = area.current
    if (!element || !playing) return setIdle(false)
    let timer = 0
    const stir = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = window.setTimeout(() => setIdle(true), IDLE_MS)
    }
    stir()
    const listening = new AbortController()
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      element.addEventListener(type, stir, { signal: listening.signal })
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [area, playing])
  return idle
}
