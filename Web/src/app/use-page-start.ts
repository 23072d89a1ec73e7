import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** A new page begins at its top, and there the keyboard and a reader go on. The way back leads to where one was: the browser knows. */
export function usePageStart(content: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const kind = useNavigationType()
  // Whoever comes here from the sign-in page has gone on, too; a page that was just loaded leaves the focus alone.
  const shown = useRef(kind === 'POP' ? pathname : null)
  useLayoutEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (kind !== 'POP') window.scrollTo(0, 0)
    content.current?.focus({ preventScroll: true })
  }, [pathname, kind, content])
}
