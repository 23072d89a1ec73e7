import type { ClientMessage, ServerMessage } from '~/protocol/messages'

/** The server's end of a socket, in the hands of a test. */
export class FakeWebSocket {
  static readonly OPEN = 1
  static opened: FakeWebSocket[] = []
  static get latest(): FakeWebSocket {
    const socket = FakeWebSocket.opened.at(-1)
    if (!socket) throw new Error('No socket was opened')
    return socket
  }

  readonly url: string
  readonly protocol: string
  readonly sent: ClientMessage[] = []
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null

  constructor(url: URL | string, protocol: string) {
    this.url = String(url)
    this.protocol = protocol
    FakeWebSocket.opened.push(this)
  }

  send(frame: string) {
    this.sent.push(JSON.parse(frame))
  }

  close() {
    this.readyState = 3
  }

  accept() {
    this.readyState = FakeWebSocket.OPEN
    this.onopen?.()
  }

  say(message: ServerMessage) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  closeWith(code: number) {
    this.readyState = 3
    this.onclose?.({ code })
  }
}
