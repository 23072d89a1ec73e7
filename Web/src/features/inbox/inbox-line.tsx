import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { invitesKey } from '~/lib/parties'
import { openInboxSocket } from '~/protocol/inbox-socket'
import { type Invite, requestTicket } from './api'
import { PushedContext } from './pushed-context'

/** While the line is up, invites are pushed into the same list that is otherwise polled. */
export function InboxLine({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [pushed, setPushed] = useState(false)
  useEffect(
    () =>
      openInboxSocket({
        requestTicket,
        onStatus: ({ phase }) => setPushed(phase === 'open'),
        onMessage: ({ items }) => {
          // An answer still under way to an earlier question would be older than this.
          void client.cancelQueries({ queryKey: invitesKey })
          client.setQueryData<Invite[]>(invitesKey, items)
        },
      }),
    [client],
  )
  return <PushedContext value={pushed}>{children}</PushedContext>
}
