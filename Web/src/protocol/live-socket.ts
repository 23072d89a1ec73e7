import { Problem } from '~/lib/http'
import { type SessionEnd, verdictOf } from './close-code'
import type { ClientMessage } from './messages'
import { reconnectDelayMs } from './reconnect'

export type SocketStatus =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'open' }
  | { readonly phase: 'waiting'; readonly attempt: number }
  | { readonly phase: 'stopped'; readonly why: SessionEnd }
  | { readonly phase: 'refused'; readonly problem: Problem }

export type LiveSocketOptions<M extends { readonly type: string }> = {
  readonly url: URL
  readonly subprotocol?: string
  /** Nothing heard for so long is a dead line, whatever the browser believes. */
  readonly silenceMs: number
  /** `null` for what this client does not know. */
  readonly parse: (frame: string) => M | null
  /** The message that says that we were let in. */
  readonly greeting: M['type']
  /** Asked for every attempt: a ticket works once. */
  readonly requestTicket: () => Promise<string>
  readonly onMessage: (message: M) => void
  readonly onStatus: (status: SocketStatus) => void
}

/** One line to the server that comes back by itself until a close code or the server's answer says not to. */
export class LiveSocket<M extends { readonly type: string }> {
  private readonly options: LiveSocketOptions<M>
  private socket: WebSocket | null = null
  private attempt = 0
  private round = 0
  private greeted = false
  private timer = 0
  private silence = 0

  constructor(options: LiveSocketOptions<M>) {
    this.options = options
  }

  start() {
    window.addEventListener('online', this.reconnectNow)
    window.addEventListener('offline', this.lost)
    void this.connect()
  }

  stop() {
    window.removeEventListener('online', this.reconnectNow)
    window.removeEventListener('offline', this.lost)
    this.round++
    this.drop()
  }

  send(message: ClientMessage): boolean {
    if (!this.greeted || this.socket?.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(message))
    return true
  }

  /** Does nothing to a line that works. */
  readonly reconnectNow = () => {
    if (this.greeted) return
    this.attempt = 0
    void this.connect()
  }

  /** A line that the device has just lost would otherwise look alive for seconds. */
  private readonly lost = () => {
    if (this.greeted) this.retry()
  }

  private async connect() {
    const round = ++this.round
    this.drop()
    this.options.onStatus({ phase: 'connecting' })
    try {
      const ticket = await this.options.requestTicket()
      if (round === this.round) this.open(ticket)
    } catch (error) {
      if (round !== this.round) return
      if (!(error instanceof Problem)) throw error
      if (error.passing) this.retry()
      else this.end({ phase: 'refused', problem: error })
    }
  }

  private open(ticket: string) {
    const socket = new WebSocket(this.options.url, this.options.subprotocol)
    this.socket = socket
    this.listenForSilence()
    socket.onopen = () => socket.send(JSON.stringify({ type: 'auth', token: ticket } satisfies ClientMessage))
    socket.onmessage = ({ data }) => this.receive(String(data))
    socket.onclose = ({ code }) => this.closed(code)
  }

  private receive(frame: string) {
    this.listenForSilence()
    const message = this.options.parse(frame)
    if (!message) return
    if (message.type === this.options.greeting) {
      this.greeted = true
      this.attempt = 0
      this.options.onStatus({ phase: 'open' })
    }
    this.options.onMessage(message)
  }

  private closed(code: number) {
    const verdict = verdictOf(code)
    if (verdict === 'reconnect') this.retry()
    else this.end({ phase: 'stopped', why: verdict })
  }

  private retry() {
    this.drop()
    this.options.onStatus({ phase: 'waiting', attempt: this.attempt })
    this.timer = window.setTimeout(() => void this.connect(), reconnectDelayMs(this.attempt++, Math.random()))
  }

  private end(status: SocketStatus) {
    this.stop()
    this.options.onStatus(status)
  }

  /** Lets go of the socket without waiting for its closing handshake, which a dead line never finishes. */
  private drop() {
    clearTimeout(this.timer)
    clearTimeout(this.silence)
    this.greeted = false
    if (!this.socket) return
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null
    this.socket.close()
    this.socket = null
  }

  private listenForSilence() {
    clearTimeout(this.silence)
    this.silence = window.setTimeout(() => this.retry(), this.options.silenceMs)
  }
}
