import { assertNever } from '~/lib/assert-never'
import { Store } from '~/lib/store'
import type { BufferedRange, MediaElement, MediaEvents, MediaFailure } from './media-element'
import { isKnown, type ServerClock, serverNowMs } from './server-clock'
import { type Habits, type Step, steer } from './steering'
import { positionAt, type Timeline } from './timeline'

export type Autoplay = 'free' | 'muted' | 'needs_tap'
export type PlayerView = {
  readonly positionMs: number
  readonly errorMs: number
  readonly bufferedAheadMs: number
  readonly buffered: readonly BufferedRange[]
  readonly ready: boolean
  readonly stalled: boolean
  readonly pausedHere: boolean
  readonly autoplay: Autoplay
  readonly muted: boolean
  readonly volume: number
  readonly failure: MediaFailure | null
}
/** What the player needs of a media element; tests simulate one. */
export type Media = Pick<
  MediaElement,
  | 'load'
  | 'play'
  | 'pause'
  | 'seek'
  | 'setRate'
  | 'setMuted'
  | 'setVolume'
  | 'toggleCaptions'
  | 'paused'
  | 'seeking'
  | 'ended'
  | 'muted'
  | 'volume'
  | 'canGoOn'
  | 'loaded'
  | 'positionMs'
  | 'buffered'
  | 'dispose'
>
export type PlayerWishes = {
  /** The person used a media key or headset button. Answer whether the room will be asked; if not, it is a local pause. */
  readonly onLocalPause: (positionMs: number) => boolean
  readonly onLocalPlay: (positionMs: number) => boolean
  readonly onStalled: (stalled: boolean, positionMs: number) => void
  readonly onReady: () => void
}

const TICK_MS = 100
/** Measured readings jitter by a frame; the average of about three does not. */
const SMOOTHING = 0.35
const FIRST_HABITS: Habits = { startLatencyMs: 25, seekLatencyMs: 80 }
const MAX_SEEK_LATENCY_MS = 800
/** How long an answer of the room to a media key may take before this player falls back in line. */
const ASKED_MS = 1_500

const silent: PlayerView = {
  positionMs: 0,
  errorMs: 0,
  bufferedAheadMs: 0,
  buffered: [],
  ready: false,
  stalled: false,
  pausedHere: false,
  autoplay: 'free',
  muted: false,
  volume: 1,
  failure: null,
}

/** Keeps one media element on the room's timeline. Whoever asked for a change is moved by the same path as everybody else. */
export class PartyPlayer {
  readonly view = new Store<PlayerView>(silent)
  private readonly media: Media
  private readonly clock: () => ServerClock
  private readonly wishes: PlayerWishes
  private readonly ticker: number
  private timeline: Timeline | null = null
  private joinedMs = performance.now()
  private errorMs: number | null = null
  private nudging = false
  private starting = false
  private startTimer = 0
  private askedUntilMs = 0
  private seekBeganMs = 0
  private habits = FIRST_HABITS

  constructor(attach: (events: MediaEvents) => Media, clock: () => ServerClock, wishes: PlayerWishes) {
    this.clock = clock
    this.wishes = wishes
    this.media = attach({
      onLocalPause: () => this.pausedByPerson(),
      onLocalPlay: () => this.startedByPerson(),
      onStalled: stalled => this.stalled(stalled),
      onCanPlay: () => this.becameReady(),
      onSeeked: () => this.landed(),
      onFailed: failure => this.patch({ failure }),
      onChanged: () => this.publish(),
    })
    this.ticker = window.setInterval(() => this.tick(), TICK_MS)
  }

  load(url: string) {
    this.patch({ ready: false, failure: null })
    this.media.load(url)
    this.settle()
  }

  follow(timeline: Timeline) {
    this.timeline = timeline
    this.errorMs = null
    if (!timeline.playing) this.patch({ pausedHere: false })
    this.askedUntilMs = 0
    this.tick()
  }

  /** After a join, a wake or a reconnect: get in line quickly rather than gently. */
  settle() {
    this.joinedMs = performance.now()
    this.errorMs = null
    this.tick()
  }

  catchUp() {
    this.patch({ pausedHere: false })
    this.settle()
  }

  /** Must be called from within a click or key press: that is what browsers ask for. */
  allowSound() {
    this.media.setMuted(false)
    this.patch({ autoplay: 'free' })
    this.tick()
  }

  setMuted(muted: boolean) {
    this.media.setMuted(muted)
    if (!muted) this.patch({ autoplay: 'free' })
    this.publish()
  }

  setVolume(volume: number) {
    this.media.setVolume(volume)
    this.setMuted(volume === 0)
  }

  toggleCaptions() {
    this.media.toggleCaptions()
  }

  dispose() {
    clearInterval(this.ticker)
    clearTimeout(this.startTimer)
    this.media.dispose()
  }

  private tick() {
    clearTimeout(this.startTimer)
    const nowMs = performance.now()
    const mayMove = !this.view.get().pausedHere && !this.starting && nowMs >= this.askedUntilMs
    if (this.timeline && isKnown(this.clock()) && this.media.loaded && mayMove) this.steer(this.timeline, nowMs)
    this.publish()
  }

  private steer(timeline: Timeline, nowMs: number) {
    if (timeline.playing && this.view.get().autoplay === 'needs_tap') return
    const nowOnServerMs = serverNowMs(this.clock(), nowMs)
    this.measure(positionAt(timeline, nowOnServerMs), nowMs, timeline.playing)
    const step = steer({
      timeline,
      serverNowMs: nowOnServerMs,
      sinceJoinMs: nowMs - this.joinedMs,
      errorMs: this.errorMs ?? 0,
      nudging: this.nudging,
      reading: { ...this.reading(), positionMs: this.media.positionMs(nowMs) },
      habits: this.habits,
    })
    this.take(step, timeline, nowMs)
  }

  private reading() {
    const { paused, seeking, ended, canGoOn } = this.media
    return { paused, seeking, ended, canGoOn }
  }

  private measure(wantedMs: number, nowMs: number, playing: boolean) {
    const { paused, seeking, canGoOn } = this.media
    if (!playing || paused || seeking || !canGoOn) {
      this.errorMs = null
      return
    }
    const measured = this.media.positionMs(nowMs) - wantedMs
    this.errorMs = this.errorMs === null ? measured : this.errorMs + (measured - this.errorMs) * SMOOTHING
  }

  private take(step: Step, timeline: Timeline, nowMs: number) {
    this.nudging = step.kind === 'run' && step.nudging
    switch (step.kind) {
      case 'hold':
        return
      case 'stand':
        this.media.pause()
        this.media.setRate(timeline.playbackRate)
        this.media.seek(step.positionMs)
        return
      case 'await_start':
        if (step.inMs < TICK_MS) this.startTimer = window.setTimeout(() => this.tick(), step.inMs)
        return
      case 'start':
        void this.start()
        return
      case 'jump':
        this.seekBeganMs = nowMs
        this.errorMs = null
        this.media.seek(step.positionMs)
        return
      case 'run':
        this.media.setRate(step.rate)
        return
      default:
        assertNever(step)
    }
  }

  /** Refused sound is not refused picture: start muted and in step, and let the page offer the sound. */
  private async start() {
    this.starting = true
    let outcome = await this.media.play()
    if (outcome === 'refused' && !this.media.muted) {
      this.media.setMuted(true)
      outcome = await this.media.play()
      if (outcome === 'started') this.patch({ autoplay: 'muted' })
    }
    if (outcome === 'refused') this.patch({ autoplay: 'needs_tap' })
    this.starting = false
  }

  private pausedByPerson() {
    if (!this.timeline?.playing) return
    if (this.wishes.onLocalPause(this.position())) this.askedUntilMs = performance.now() + ASKED_MS
    else this.patch({ pausedHere: true })
  }

  private startedByPerson() {
    if (this.view.get().autoplay === 'needs_tap') this.allowSound()
    if (this.timeline?.playing) return this.catchUp()
    this.media.pause()
    this.wishes.onLocalPlay(this.position())
  }

  private stalled(stalled: boolean) {
    this.patch({ stalled })
    this.wishes.onStalled(stalled, this.position())
    if (!stalled) this.settle()
  }

  private becameReady() {
    if (this.view.get().ready) return
    this.patch({ ready: true })
    this.wishes.onReady()
    this.settle()
  }

  private landed() {
    if (this.seekBeganMs > 0) {
      const tookMs = Math.min(MAX_SEEK_LATENCY_MS, performance.now() - this.seekBeganMs)
      this.habits = { ...this.habits, seekLatencyMs: (this.habits.seekLatencyMs + tookMs) / 2 }
      this.seekBeganMs = 0
    }
    this.tick()
  }

  private position() {
    return Math.max(0, Math.round(this.media.positionMs(performance.now())))
  }

  private publish() {
    const positionMs = this.position()
    const buffered = this.media.buffered()
    const range = buffered.find(({ startMs, endMs }) => startMs <= positionMs && positionMs <= endMs)
    this.patch({
      positionMs,
      buffered,
      bufferedAheadMs: range ? Math.round(range.endMs - positionMs) : 0,
      errorMs: Math.round(this.errorMs ?? 0),
      muted: this.media.muted,
      volume: this.media.volume,
    })
  }

  private patch(change: Partial<PlayerView>) {
    this.view.set({ ...this.view.get(), ...change })
  }
}
