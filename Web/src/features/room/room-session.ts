import { Store } from '~/lib/store'
import { PartyPlayer } from '~/player/party-player'
import { silent } from '~/player/player-view'
import { serverNowMs } from '~/player/server-clock'
import { positionAt } from '~/player/timeline'
import type { AttachMedia } from '~/player/video-view'
import { ClockSync } from '~/protocol/clock-sync'
import type { LiveSocket } from '~/protocol/live-socket'
import type { ClientMessage, ServerMessage } from '~/protocol/messages'
import { roomSocket } from '~/protocol/room-socket'
import { requestTicket } from './api'
import { denialOf } from './permissions'
import { type Asked, initialView, type RoomInput, type RoomView, reduce } from './room-view'

const REPORT_MS = 2_000
/** While nothing plays only the round trip matters: the first start has to allow for it. */
const IDLE_REPORT_MS = 10_000

/** One person in one room: the line, the clock, the view and, once it is on the page, the player. Holds no rules. */
export class RoomSession {
  readonly view = new Store<RoomView>(initialView)
  readonly player = new Store<PartyPlayer | null>(null)
  /** In milliseconds; `null` until the line was measured. */
  readonly roundTripMs = new Store<number | null>(null)
  private readonly socket: LiveSocket<ServerMessage>
  private readonly clock: ClockSync
  private reporter = 0
  private reportedMs = Number.NEGATIVE_INFINITY
  private mediaUrl: string | null = null
  private loadedUrl: string | null = null

  constructor(roomId: string) {
    this.socket = roomSocket(roomId, {
      requestTicket: () => requestTicket(roomId),
      onMessage: message => this.receive(message),
      onStatus: status => {
        if (status.phase !== 'open') this.clock.stop()
        this.put({ type: 'status', status })
      },
    })
    this.clock = new ClockSync(message => this.socket.send(message))
  }

  start() {
    document.addEventListener('visibilitychange', this.woken)
    this.reporter = window.setInterval(() => this.report(), REPORT_MS)
    this.socket.start()
  }

  stop() {
    document.removeEventListener('visibilitychange', this.woken)
    clearInterval(this.reporter)
    this.clock.stop()
    this.socket.stop()
  }

  readonly reconnectNow = () => this.socket.reconnectNow()
  readonly comeBack = () => this.socket.start()

  /** Asking only: the picture moves when the room says so. */
  readonly ask = (asked: Asked) => {
    const { timeline } = this.view.get().room ?? {}
    if (!timeline) return
    const position_ms = Math.round(asked.what === 'seek' ? asked.positionMs : this.positionMs())
    if (this.socket.send({ type: asked.what, position_ms })) this.put({ type: 'asked', asked })
  }

  /**
   * From where this person goes on: what they have just asked for, else where a film that stands still was put (the picture
   * may not be there yet), else what they see, and before they see anything, where the room is.
   */
  positionMs(): number {
    const { asked, room } = this.view.get()
    if (asked?.what === 'seek') return asked.positionMs
    if (room && !room.timeline.playing) return room.timeline.positionMs
    const player = this.player.get()?.view.get()
    if (player?.ready) return player.positionMs
    return room ? positionAt(room.timeline, serverNowMs(this.clock.current(), performance.now())) : 0
  }

  readonly send = (message: ClientMessage) => this.socket.send(message)
  readonly dismissNotice = () => this.put({ type: 'notice_dismissed' })

  readonly attachMedia = (attach: AttachMedia) => {
    const player = new PartyPlayer(attach, this.clock.current, {
      onLocalPause: () => this.askIfAllowed('pause'),
      onLocalPlay: () => this.askIfAllowed('play'),
      onStalled: (buffering, position_ms) => this.socket.send({ type: 'buffering', buffering, position_ms }),
      onReady: () => this.socket.send({ type: 'ready', ready: true }),
    })
    this.player.set(player)
    this.loadedUrl = null
    this.follow()
    this.loadMedia()
    return () => {
      this.player.set(null)
      player.dispose()
    }
  }

  setMedia(url: string) {
    this.mediaUrl = url
    this.loadMedia()
  }

  private receive(message: ServerMessage) {
    if (message.type === 'pong') {
      const settled = this.clock.settled
      this.clock.accept(message)
      this.roundTripMs.set(Math.round(this.clock.roundTripMs))
      if (!settled && this.clock.settled) this.report()
      this.loadMedia()
      return
    }
    const before = this.view.get().room?.timeline
    this.put(message)
    if (message.type === 'hello') this.greet()
    if (this.view.get().room?.timeline !== before) this.follow()
  }

  private greet() {
    this.clock.burst()
    this.reportedMs = Number.NEGATIVE_INFINITY
    const player = this.player.get()
    if (!player) return
    const { ready, stalled, positionMs } = player.view.get()
    if (ready) this.socket.send({ type: 'ready', ready: true })
    if (stalled) this.socket.send({ type: 'buffering', buffering: true, position_ms: positionMs })
    player.arrive()
  }

  private follow() {
    const { room } = this.view.get()
    if (room) this.player.get()?.follow(room.timeline)
  }

  /** Not before the clock is known: on a thin line the film's first burst would delay the very answers that tell the time. */
  private loadMedia() {
    const player = this.player.get()
    if (!player || !this.mediaUrl || this.mediaUrl === this.loadedUrl || !this.clock.settled) return
    this.loadedUrl = this.mediaUrl
    player.load(this.mediaUrl)
  }

  private askIfAllowed(what: 'play' | 'pause'): boolean {
    if (denialOf(this.view.get(), 'play_pause') !== null) return false
    this.ask({ what })
    return true
  }

  private readonly woken = () => {
    if (document.visibilityState !== 'visible') return
    if (this.view.get().status.phase === 'open') this.clock.burst()
    else this.socket.reconnectNow()
    this.player.get()?.arrive()
  }

  private report() {
    const playing = this.view.get().room?.timeline.playing ?? false
    const nowMs = performance.now()
    if (!this.clock.settled || (!playing && nowMs - this.reportedMs < IDLE_REPORT_MS)) return
    this.reportedMs = nowMs
    const { errorMs, bufferedAheadMs } = this.player.get()?.view.get() ?? silent
    this.socket.send({
      type: 'report',
      error_ms: errorMs,
      rtt_ms: Math.round(this.clock.roundTripMs),
      buffered_ms: bufferedAheadMs,
    })
  }

  private put(input: RoomInput) {
    this.view.set(reduce(this.view.get(), input))
  }
}
