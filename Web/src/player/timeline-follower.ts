import { assertNever } from '~/lib/assert-never'
import type { Media } from './media'
import { isKnown, type ServerClock, serverNowMs } from './server-clock'
import { type Habits, type Step, steer } from './steering'
import { positionAt, type Timeline } from './timeline'

export type FollowerOwner = {
  /** Whether the person and the browser let the picture be moved just now. */
  readonly mayMove: (playing: boolean, nowMs: number) => boolean
  readonly start: () => Promise<void>
  readonly onTick: () => void
}

const TICK_MS = 100
/** Measured readings jitter by a frame; the average of about three does not. */
const SMOOTHING = 0.35
const FIRST_HABITS: Habits = { startLatencyMs: 25, seekLatencyMs: 80 }
const MAX_SEEK_LATENCY_MS = 800

/** Measures ten times a second how far a media element is off a timeline, and does what `steer` says. */
export class TimelineFollower {
  private readonly media: Media
  private readonly clock: () => ServerClock
  private readonly owner: FollowerOwner
  private readonly ticker: number
  private timeline: Timeline | null = null
  private joinedMs = performance.now()
  private smoothedErrorMs: number | null = null
  private nudging = false
  private starting = false
  private startTimer = 0
  private seekBeganMs = 0
  private habits = FIRST_HABITS

  constructor(media: Media, clock: () => ServerClock, owner: FollowerOwner) {
    this.media = media
    this.clock = clock
    this.owner = owner
    this.ticker = window.setInterval(() => this.tick(), TICK_MS)
  }

  get errorMs() {
    return Math.round(this.smoothedErrorMs ?? 0)
  }

  get durationMs() {
    return this.timeline?.durationMs ?? this.media.durationMs
  }

  get playing() {
    return this.timeline?.playing ?? false
  }

  follow(timeline: Timeline) {
    this.timeline = timeline
    this.smoothedErrorMs = null
    this.tick()
  }

  /** After a join, a wake or a reconnect: get in line quickly rather than gently. */
  settle() {
    this.joinedMs = performance.now()
    this.smoothedErrorMs = null
    this.tick()
  }

  /** A seek arrived: the next one aims ahead by what this one took. */
  landed() {
    if (this.seekBeganMs > 0) {
      const tookMs = Math.min(MAX_SEEK_LATENCY_MS, performance.now() - this.seekBeganMs)
      this.habits = { ...this.habits, seekLatencyMs: (this.habits.seekLatencyMs + tookMs) / 2 }
      this.seekBeganMs = 0
    }
    this.tick()
  }

  tick() {
    clearTimeout(this.startTimer)
    const nowMs = performance.now()
    const able = isKnown(this.clock()) && this.media.loaded && !this.starting
    if (this.timeline && able && this.owner.mayMove(this.timeline.playing, nowMs))
      this.steer({ ...this.timeline, durationMs: this.durationMs }, nowMs)
    this.owner.onTick()
  }

  dispose() {
    clearInterval(this.ticker)
    clearTimeout(this.startTimer)
  }

  private steer(timeline: Timeline, nowMs: number) {
    const nowOnServerMs = serverNowMs(this.clock(), nowMs)
    this.measure(positionAt(timeline, nowOnServerMs), nowMs, timeline.playing)
    const { paused, seeking, ended, canGoOn } = this.media
    const step = steer({
      timeline,
      serverNowMs: nowOnServerMs,
      sinceJoinMs: nowMs - this.joinedMs,
      errorMs: this.smoothedErrorMs ?? 0,
      nudging: this.nudging,
      reading: { paused, seeking, ended, canGoOn, positionMs: this.media.positionMs(nowMs) },
      habits: this.habits,
    })
    this.take(step, timeline, nowMs)
  }

  private measure(wantedMs: number, nowMs: number, playing: boolean) {
    const { paused, seeking, canGoOn } = this.media
    if (!playing || paused || seeking || !canGoOn) {
      this.smoothedErrorMs = null
      return
    }
    const measured = this.media.positionMs(nowMs) - wantedMs
    const before = this.smoothedErrorMs ?? measured
    this.smoothedErrorMs = before + (measured - before) * SMOOTHING
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
        this.smoothedErrorMs = null
        this.media.seek(step.positionMs)
        return
      case 'run':
        this.media.setRate(step.rate)
        return
      default:
        assertNever(step)
    }
  }

  private async start() {
    this.starting = true
    await this.owner.start()
    this.starting = false
  }
}
