import { useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { isUnsaved, mayLeave } from '~/ui/unsaved'

/**
 * Holds up links, the way back and the closing of the page while something typed would be lost. Belongs right below the
 * router: the window tells its listeners of the way back in the order in which they came, and a child's come first.
 */
export function useLeaveGuard() {
  const location = useLocation()
  const at = useRef(0)
  useLayoutEffect(() => {
    at.current = location ? indexOf(history.state) : 0
  }, [location])
  useLayoutEffect(() => {
    let goingBackHere = false
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[href]:not([target])')
      const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
      if (!link || opensElsewhere || mayLeave()) return
      event.preventDefault()
      event.stopPropagation()
    }
    // The browser has gone already when it says so: who stays is led back, and the router hears of neither.
    const onPopState = (event: PopStateEvent) => {
      if (goingBackHere || !mayLeave()) event.stopImmediatePropagation()
      else return
      if (!goingBackHere) history.go(at.current - indexOf(event.state))
      goingBackHere = !goingBackHere
    }
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault()
    }
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('popstate', onPopState, { capture: true })
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('popstate', onPopState, { capture: true })
      window.removeEventListener('beforeunload', onBeforeUnload)
    }
  }, [])
}

/** The router numbers its entries in the browser's history. */
const indexOf = (state: unknown): number => (state as { readonly idx?: number } | null)?.idx ?? 0
