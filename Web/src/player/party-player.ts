import { Store } from '~/lib/store'
import { startPlaying } from './autoplay'
import { deviceTrim } from './device-trim'
import { drynessAfter, supplied } from './dryness'
import type { Media } from './media'
import type { MediaEvents } from './media-element'
import { bufferedAheadMs, countdownAfter, type PlayerView, sameTracks, silent } from './player-view'
import type { ServerClock } from './server-clock'
import type { Timeline } from './timeline'
import { TimelineFollower } from './timeline-follower'

export type PlayerWishes = {
  /** The person used a media key or headset button. Answer whether the room will be asked; if not, it is a local pause. */
  readonly onLocalPause: (positionMs: number) => boolean
  readonly onLocalPlay: (positionMs: number) => boolean
  /** Only of a player that had been in step: whoever is still arriving catches up alone. */
  readonly onStalled: (stalled: boolean, positionMs: number) => void
  readonly onReady: () => void
}

/** How long an answer of the room to a media key may take before this player falls back in line. */
const ASKED_MS = 1_500

/** One person's player in a room. Whoever asked for a change is moved by the same path as everybody else. */
export class PartyPlayer {
  readonly view = new Store<PlayerView>(silent)
  private readonly media: Media
  private readonly wishes: PlayerWishes
  private readonly follower: TimelineFollower
  private readonly forgetTrim: () => void
  private askedUntilMs = 0
  private lastCaptions: string | null = null
  private dryness = supplied
  private arriving = true

  constructor(attach: (events: MediaEvents) => Media, clock: () => ServerClock, wishes: PlayerWishes) {
    this.wishes = wishes
    this.media = attach({
      onLocalPause: () => this.pausedByPerson(),
      onLocalPlay: () => this.startedByPerson(),
      onCanPlay: () => this.becameReady(),
      onSeeked: () => this.follower.tick(),
      onFailed: failure => this.patch({ failure }),
      onChanged: () => this.publish(),
    })
    this.follower = new TimelineFollower(this.media, clock, {
      mayMove: (playing, nowMs) => this.mayMove(playing, nowMs),
      start: () => this.start(),
      onTick: () => this.ticked(),
    })
    const trim = () => {
      this.follower.trimMs = deviceTrim.get()
    }
    trim()
    this.forgetTrim = deviceTrim.subscribe(trim)
  }

  load(url: string) {
    this.patch({ ready: false, failure: null })
    this.media.load(url)
    this.arrive()
  }

  follow(timeline: Timeline) {
    if (!timeline.playing) this.patch({ pausedHere: false })
    this.askedUntilMs = 0
    this.follower.follow(timeline)
  }

  /** After a join, a reconnect or a wake: back in step quickly, and without holding anybody up. */
  arrive() {
    this.arriving = true
    this.follower.settle()
  }

  catchUp() {
    this.patch({ pausedHere: false })
    this.arrive()
  }

  /** Must be called from within a click or key press: that is what browsers ask for. */
  allowSound() {
    this.media.setMuted(false)
    this.patch({ autoplay: 'free' })
    this.follower.tick()
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

  chooseCaptions(id: string | null) {
    if (id !== null) this.lastCaptions = id
    this.media.chooseCaptions(id)
    this.publish()
  }

  /** Off, or back to the language that was shown last. */
  toggleCaptions() {
    const { captions } = this.view.get()
    const last = captions.find(({ id }) => id === this.lastCaptions) ?? captions[0]
    this.chooseCaptions(captions.some(({ chosen }) => chosen) ? null : (last?.id ?? null))
  }

  chooseAudio(id: string) {
    this.media.chooseAudio(id)
    this.publish()
  }

  togglePictureInPicture() {
    return this.media.togglePictureInPicture()
  }

  dispose() {
    this.forgetTrim()
    this.follower.dispose()
    this.media.dispose()
  }

  private mayMove(playing: boolean, nowMs: number): boolean {
    const { pausedHere, autoplay } = this.view.get()
    return !pausedHere && nowMs >= this.askedUntilMs && !(playing && autoplay === 'needs_tap')
  }

  private async start() {
    const autoplay = await startPlaying(this.media)
    if (autoplay) this.patch({ autoplay })
  }

  private pausedByPerson() {
    if (!this.follower.playing) return
    if (this.wishes.onLocalPause(this.position())) this.askedUntilMs = performance.now() + ASKED_MS
    else this.patch({ pausedHere: true })
  }

  private startedByPerson() {
    if (this.view.get().autoplay === 'needs_tap') this.allowSound()
    if (this.follower.playing) return this.catchUp()
    this.media.pause()
    this.wishes.onLocalPlay(this.position())
  }

  private ticked() {
    this.publish()
    const { positionMs, durationMs, ready, bufferedAheadMs, pausedHere, stalled } = this.view.get()
    if (this.follower.inStep || (ready && !this.follower.playing)) this.arriving = false
    const wasDry = this.dryness.dry
    this.dryness = drynessAfter(
      this.dryness,
      {
        due: this.follower.due && !pausedHere,
        canGoOn: this.media.canGoOn,
        bufferedAheadMs,
        toTheEndMs: (durationMs ?? Number.POSITIVE_INFINITY) - positionMs,
      },
      performance.now(),
    )
    const { dry } = this.dryness
    if (wasDry && !dry) this.follower.settle()
    const told = dry && (stalled || !this.arriving)
    if (told === stalled) return
    this.patch({ stalled: told })
    this.wishes.onStalled(told, this.position())
  }

  private becameReady() {
    if (this.view.get().ready) return
    this.patch({ ready: true })
    this.wishes.onReady()
    this.follower.settle()
  }

  private position() {
    return Math.max(0, Math.round(this.media.positionMs))
  }

  private publish() {
    const positionMs = this.position()
    const buffered = this.media.buffered()
    const before = this.view.get()
    this.patch({
      positionMs,
      durationMs: this.follower.durationMs,
      buffered,
      bufferedAheadMs: bufferedAheadMs(buffered, positionMs),
      errorMs: this.follower.errorMs,
      countdownSeconds: countdownAfter(this.view.get().countdownSeconds, this.follower.startsInMs),
      muted: this.media.muted,
      volume: this.media.volume,
      captions: sameTracks(before.captions, this.media.captions),
      audioTracks: sameTracks(before.audioTracks, this.media.audioTracks),
    })
  }

  private patch(change: Partial<PlayerView>) {
    this.view.set({ ...this.view.get(), ...change })
  }
}
