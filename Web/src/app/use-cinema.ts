import { useEffect } from 'react'
import { useMatch } from 'react-router'
import { darken } from '~/lib/theme'

/** Where a film plays, the lights go down. */
export function useCinema() {
  const room = useMatch('/watch-party/rooms/:roomId')
  const alone = useMatch('/items/:itemId/watch')
  const dark = room !== null || alone !== null
  useEffect(() => {
    darken(dark)
    return () => darken(false)
  }, [dark])
}
