import { socketUrl } from '~/lib/http'
import { LiveSocket, type LiveSocketOptions } from './live-socket'
import { parseServerMessage, type ServerMessage, SUBPROTOCOL } from './messages'

/** Our own pings are answered every five seconds: this is twice that, and a bit. */
const SILENCE_MS = 12_000

type RoomSocketOptions = Pick<LiveSocketOptions<ServerMessage>, 'requestTicket' | 'onMessage' | 'onStatus'>

export const roomSocket = (roomId: string, options: RoomSocketOptions): LiveSocket<ServerMessage> =>
  new LiveSocket({
    ...options,
    url: socketUrl(`/watch-party/rooms/${roomId}/ws`),
    subprotocol: SUBPROTOCOL,
    silenceMs: SILENCE_MS,
    parse: parseServerMessage,
    greeting: 'hello',
  })
