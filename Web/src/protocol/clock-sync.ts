import { isKnown, recentRoundTripMs, type ServerClock, unknownClock, withExchange } from '~/player/server-clock'
import type { ClientMessage, ServerMessageOf } from './messages'

const BURST = 8
const BURST_SPACING_MS = 60
/** After so many answers the estimate is good enough to begin with. */
const SETTLED_AFTER = 5
const STEADY_MS = 5_000
/** A beat that comes so late was held up by a sleeping tab or machine. */
const OVERSLEPT_MS = 2_000

/** Asks the server for the time: a burst at connect, wake and whenever something is odd, then now and then. */
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
    return recentRoundTripMs(this.clock)
  }

  /**
   * What is known stays: on a line that the film fills, answers of quieter minutes are worth more than new ones. If it
   * is wrong, because the server or this machine came back with another clock, the first answer contradicts it.
   */
  burst() {
    this.stop()
    this.burstLeft = BURST
    this.beat(performance.now())
  }

  stop() {
    clearTimeout(this.timer)
    this.pending.clear()
  }

  accept(pong: ServerMessageOf<'pong'>) {
    const sentMs = this.pending.get(pong.id)
    if (sentMs === undefined) return
    this.pending.delete(pong.id)
    const before = this.clock
    this.clock = withExchange(before, {
      sentMs,
      receivedTsMs: pong.received_ts_ms,
      sentTsMs: pong.sent_ts_ms,
      arrivedMs: performance.now(),
    })
    const jumped = isKnown(before) && this.clock.samples.length === 1
    if (jumped && this.burstLeft === 0) this.burst()
  }

  private beat(dueMs: number) {
    const nowMs = performance.now()
    if (nowMs - dueMs > OVERSLEPT_MS) this.burstLeft = BURST
    const id = ++this.lastId
    this.pending.set(id, nowMs)
    this.send({ type: 'ping', id, client_ts_ms: Math.round(nowMs) })
    this.burstLeft = Math.max(0, this.burstLeft - 1)
    const pauseMs = this.burstLeft > 0 ? BURST_SPACING_MS : STEADY_MS
    this.timer = window.setTimeout(() => this.beat(nowMs + pauseMs), pauseMs)
  }
}
