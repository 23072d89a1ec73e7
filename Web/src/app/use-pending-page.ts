import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'

/** A link was followed and its page is still on the way: without a sign the click would seem lost on a poor line. */
export function usePendingPage(): boolean {
  const { pathname } = useLocation()
  const shown = useRef('')
  const [pending, setPending] = useState(false)
  useEffect(() => {
    shown.current = pathname && window.location.pathname
    setPending(false)
  }, [pathname])
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      // Taken by the router: nobody else keeps the browser from following a link.
      if (link && event.defaultPrevented && link.pathname !== shown.current) setPending(true)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  return pending
}
