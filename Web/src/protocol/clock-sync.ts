import { roundTripMs, type ServerClock, unknownClock, withExchange } from '~/player/server-clock'
import type { ClientMessage, ServerMessageOf } from './messages'

const BURST = 8
const BURST_SPACING_MS = 150
/** After so many answers the least delayed is good enough to begin with. */
const SETTLED_AFTER = 3
const STEADY_MS = 5_000

/** Asks the server for the time: a burst when nothing is known yet (connect, wake), then now and then. */
export class ClockSync {
  private readonly send: (message: ClientMessage) => void
  private readonly pending = new Map<number, number>()
  private clock: ServerClock = unknownClock
  private lastId = 0
  private burstLeft = 0
  private timer = 0

  constructor(send: (message: ClientMessage) => void) {
    this.send = send
  }

  readonly current = (): ServerClock => this.clock

  get settled() {
    return this.clock.samples.length >= SETTLED_AFTER
  }

  get roundTripMs() {
    return roundTripMs(this.clock, performance.now())
  }

  /** After a sleep the monotonic clock may have stood still: what was known is worth nothing. */
  restart() {
    this.clock = unknownClock
    this.burst()
  }

  burst() {
    this.stop()
    this.burstLeft = BURST
    this.beat()
  }

  stop() {
    clearTimeout(this.timer)
    this.pending.clear()
  }

  accept(pong: ServerMessageOf<'pong'>) {
    const sentMs = this.pending.get(pong.id)
    if (sentMs === undefined) return
    this.pending.delete(pong.id)
    this.clock = withExchange(this.clock, {
      sentMs,
      receivedTsMs: pong.received_ts_ms,
      sentTsMs: pong.sent_ts_ms,
      arrivedMs: performance.now(),
    })
  }

  private beat() {
    const id = ++this.lastId
    const nowMs = performance.now()
    this.pending.set(id, nowMs)
    this.send({ type: 'ping', id, client_ts_ms: Math.round(nowMs) })
    this.burstLeft = Math.max(0, this.burstLeft - 1)
    this.timer = window.setTimeout(() => this.beat(), this.burstLeft > 0 ? BURST_SPACING_MS : STEADY_MS)
  }
}
