import { assertNever } from '~/lib/assert-never'
import { FIRST_HABITS, seekLatencyOf, withRelease, withSeek, withStart } from './habits'
import type { Media } from './media'
import { bufferedAheadMs } from './player-view'
import { isKnown, recentRoundTripMs, type ServerClock, serverNowMs } from './server-clock'
import { type Step, steer } from './steering'
import { errorMs, errorOf, type Readings, readError, shownErrorMs, withReading } from './sync-error'
import { comesInMs, continues, startsInMs, type Timeline } from './timeline'

export type FollowerOwner = {
  /** Whether the person and the browser let the picture be moved just now. */
  readonly mayMove: (playing: boolean, nowMs: number) => boolean
  readonly start: () => Promise<void>
  readonly onTick: () => void
}

const TICK_MS = 100
/** Pictures of this long ago still tell about now. */
const WINDOW_MS = 350
/** A player's clock is not to be believed while it is starting. */
const STARTING_UP_MS = 150
const IN_STEP_MS = 100
const ENOUGH_READINGS = 3

/** Measures ten times a second how far a media element is off a timeline, and does what `steer` says. */
export class TimelineFollower {
  private readonly media: Media
  private readonly clock: () => ServerClock
  private readonly owner: FollowerOwner
  private readonly ticker: number
  private timeline: Timeline | null = null
  private next: Timeline | null = null
  private joinedMs = performance.now()
  private movingSinceMs: number | null = null
  private readings: Readings = []
  private nudging = false
  private releasedErrorMs: number | null = null
  private starting = false
  private startTimer = 0
  private startAheadMs: number | null = null
  private jump: { readonly beganMs: number; readonly loaded: boolean } | null = null
  private lateJumps = 0
  private habits = FIRST_HABITS
  private trim = 0

  constructor(media: Media, clock: () => ServerClock, owner: FollowerOwner) {
    this.media = media
    this.clock = clock
    this.owner = owner
    this.ticker = window.setInterval(() => this.tick(), TICK_MS)
  }

  get errorMs() {
    return Math.round(errorOf(this.readings))
  }

  /** The shorter of what the server and the file say: nothing can stand behind either. */
  get durationMs(): number | null {
    const known = [this.timeline?.durationMs, this.media.durationMs].filter(one => one != null)
    return known.length > 0 ? Math.min(...known) : null
  }

  get playing() {
    return this.timeline?.playing ?? false
  }

  /** The picture should be moving by now. */
  get due() {
    return this.playing && isKnown(this.clock()) && this.startsInMs === 0
  }

  get startsInMs() {
    return this.timeline ? startsInMs(this.timeline, this.serverTimeOf(performance.now())) : 0
  }

  get inStep() {
    return this.readings.length > 0 && Math.abs(errorOf(this.readings)) < IN_STEP_MS
  }

  /** How much later than the screen says this device is seen or heard; negative: sooner. */
  set trimMs(trimMs: number) {
    this.trim = trimMs
  }

  follow(timeline: Timeline) {
    if (this.timeline && continues(this.timeline, timeline)) this.next = timeline
    else this.switchTo(timeline)
    this.tick()
  }

  /** After a join, a wake or a reconnect: get in line quickly rather than gently. */
  settle() {
    this.joinedMs = performance.now()
    this.readings = []
    this.tick()
  }

  tick() {
    clearTimeout(this.startTimer)
    const nowMs = performance.now()
    const able = isKnown(this.clock()) && this.media.loaded
    if (this.timeline && able && this.owner.mayMove(this.timeline.playing, nowMs)) this.follows(nowMs)
    this.owner.onTick()
  }

  dispose() {
    clearInterval(this.ticker)
    clearTimeout(this.startTimer)
  }

  private switchTo(timeline: Timeline) {
    this.timeline = timeline
    this.next = null
    this.readings = []
    this.lateJumps = 0
  }

  private serverTimeOf(localMs: number) {
    return serverNowMs(this.clock(), localMs) + this.trim
  }

  private follows(nowMs: number) {
    const serverNow = this.serverTimeOf(nowMs)
    if (this.next) {
      const inMs = this.next.updatedTsMs - serverNow
      if (inMs <= 0) this.switchTo(this.next)
      else this.wakeIn(inMs)
    }
    if (!this.timeline) return
    const timeline = { ...this.timeline, durationMs: this.durationMs }
    this.learnSeek(nowMs)
    this.measure(timeline, nowMs)
    const { paused, seeking, ended, canGoOn, positionMs } = this.media
    const loadedToMs = positionMs + bufferedAheadMs(this.media.buffered(), positionMs)
    const step = steer({
      timeline,
      serverNowMs: serverNow,
      errorMs: errorOf(this.readings) + (this.nudging ? this.habits.releaseShiftMs : 0),
      history: {
        sinceJoinMs: nowMs - this.joinedMs,
        sinceStartMs: nowMs - (this.movingSinceMs ?? nowMs),
        nudging: this.nudging,
      },
      reading: { paused, seeking, ended, canGoOn, positionMs, loadedToMs },
      startLatencyMs: this.habits.startLatencyMs,
      seekLatencyMs: seekLatencyOf(this.habits, recentRoundTripMs(this.clock())),
      loadedSeekLatencyMs: this.habits.loadedSeekLatencyMs,
      lateJumps: this.lateJumps,
    })
    this.take(step, timeline, nowMs)
  }

  private measure(timeline: Timeline, nowMs: number) {
    const { paused, seeking, canGoOn } = this.media
    if (!timeline.playing || paused || seeking || !canGoOn) {
      this.readings = []
      this.movingSinceMs = null
      return
    }
    this.movingSinceMs ??= nowMs
    const since = Math.max(nowMs - WINDOW_MS, this.movingSinceMs + STARTING_UP_MS)
    if (nowMs < since) return
    const frames = this.media.frames.filter(({ shownMs }) => shownMs >= since)
    const heard = errorMs(timeline, this.media.positionMs, this.serverTimeOf(nowMs))
    const shown = shownErrorMs(frames, timeline, localMs => this.serverTimeOf(localMs))
    this.readings = withReading(this.readings, readError(heard, shown))
    this.learnStart(errorOf(this.readings))
    this.learnRelease()
  }

  private take(step: Step, timeline: Timeline, nowMs: number) {
    const nudging = step.kind === 'run' && step.nudging
    if (this.nudging && !nudging) this.release()
    this.nudging = nudging
    switch (step.kind) {
      case 'hold':
        return
      case 'stand':
        this.stop(timeline, step.positionMs)
        return
      case 'await_start':
        this.wakeIn(step.inMs)
        return
      case 'start':
        void this.start(timeline, nowMs)
        return
      case 'jump':
        this.stop(timeline, step.positionMs)
        this.jump = { beganMs: nowMs, loaded: step.loaded }
        this.lateJumps++
        return
      case 'run':
        this.media.setRate(step.rate)
        return
      default:
        assertNever(step)
    }
  }

  private wakeIn(inMs: number) {
    if (inMs < TICK_MS) this.startTimer = window.setTimeout(() => this.tick(), inMs)
  }

  private stop(timeline: Timeline, positionMs: number) {
    this.media.pause()
    this.media.setRate(timeline.playbackRate)
    this.media.seek(positionMs)
    this.startAheadMs = this.jump = this.releasedErrorMs = null
  }

  private async start(timeline: Timeline, nowMs: number) {
    if (this.starting) return
    this.starting = true
    this.startAheadMs = comesInMs(timeline, this.media.positionMs, this.serverTimeOf(nowMs))
    this.lateJumps = 0
    await this.owner.start()
    this.starting = false
  }

  /** The first error after a start is what the start took, less what was allowed for it. */
  private learnStart(firstErrorMs: number) {
    if (this.startAheadMs === null) return
    this.habits = withStart(this.habits, this.startAheadMs - firstErrorMs)
    this.startAheadMs = null
  }

  /** Readings at the bent speed say nothing of the exact one. */
  private release() {
    this.releasedErrorMs = this.readings.length > 0 ? errorOf(this.readings) : null
    this.readings = []
  }

  private learnRelease() {
    if (this.releasedErrorMs === null || this.nudging || this.readings.length < ENOUGH_READINGS) return
    this.habits = withRelease(this.habits, errorOf(this.readings) - this.releasedErrorMs)
    this.releasedErrorMs = null
  }

  /** A jump is over when the film could go on from there, not when the first picture is there. */
  private learnSeek(nowMs: number) {
    if (this.jump === null || this.media.seeking || !this.media.canGoOn) return
    this.habits = withSeek(this.habits, nowMs - this.jump.beganMs, this.jump.loaded)
    this.jump = null
  }
}
