import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { invitesKey } from '~/lib/parties'
import { type InboxSocket, openInboxSocket } from '~/protocol/inbox-socket'
import type { SocketStatus } from '~/protocol/live-socket'
import { type Invite, requestTicket } from './api'
import { LineContext } from './line-context'

/** While the line is up, invites are pushed into the same list that is otherwise polled. */
export function InboxLine({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const socket = useRef<InboxSocket>(null)
  const [phase, setPhase] = useState<SocketStatus['phase']>('connecting')
  const [tried, setTried] = useState(false)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const opened = openInboxSocket({
      requestTicket,
      onStatus(status) {
        setPhase(status.phase)
        if (status.phase !== 'connecting') setTried(true)
        if (status.phase === 'waiting') setLost(status.attempt > 0 || !navigator.onLine)
        if (status.phase !== 'open') return
        setLost(false)
        // What failed while the server was away is on the pages as an error: ask again.
        void client.refetchQueries({ type: 'active', predicate: query => query.state.status === 'error' })
      },
      onMessage({ items }) {
        // An answer still under way to an earlier question would be older than this.
        void client.cancelQueries({ queryKey: invitesKey })
        client.setQueryData<Invite[]>(invitesKey, items)
      },
    })
    socket.current = opened
    return opened.stop
  }, [client])
  const line = useMemo(
    () => ({ up: phase === 'open', tried, lost, reconnectNow: () => socket.current?.reconnectNow() }),
    [phase, tried, lost],
  )
  return <LineContext value={line}>{children}</LineContext>
}
