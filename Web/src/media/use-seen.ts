import { useCallback, useEffect, useRef } from 'react'

/** Well before it is on the screen, so that nobody has to wait at the end of a page. */
const AHEAD = '800px'

/** A ref for an element; tells each time it comes near the screen. */
export function useSeen(onSeen: () => void): (element: Element | null) => (() => void) | undefined {
  const latest = useRef(onSeen)
  useEffect(() => {
    latest.current = onSeen
  })
  return useCallback(element => {
    if (!element || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) latest.current()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
}
