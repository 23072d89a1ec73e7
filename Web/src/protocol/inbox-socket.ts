import { socketUrl } from '~/lib/http'
import { type InboxMessage, parseInboxMessage } from './inbox-messages'
import { LiveSocket, type LiveSocketOptions } from './live-socket'

/** An inbox may be quiet for days; asking now and then tells a quiet line from a dead one. */
const ASK_MS = 20_000
const SILENCE_MS = 45_000

type InboxSocketOptions = Pick<LiveSocketOptions<InboxMessage>, 'requestTicket' | 'onMessage' | 'onStatus'>

export type InboxSocket = { readonly stop: () => void; readonly reconnectNow: () => void }

/** Pushes a person's invites. */
export function openInboxSocket(options: InboxSocketOptions): InboxSocket {
  const socket = new LiveSocket({
    ...options,
    url: socketUrl('/watch-party/notifications/ws'),
    silenceMs: SILENCE_MS,
    parse: parseInboxMessage,
    greeting: 'invites',
  })
  const asking = setInterval(() => socket.send({ type: 'ping', id: 0, client_ts_ms: 0 }), ASK_MS)
  socket.start()
  return {
    reconnectNow: socket.reconnectNow,
    stop() {
      clearInterval(asking)
      socket.stop()
    },
  }
}
