import type { Media } from '~/player/media'
import type { MediaEvents, PlayOutcome, TrackChoice } from '~/player/media-element'

/** A film that plays by the (faked) clock, in a browser whose manners a test decides. */
export class FakeMedia implements Media {
  readonly events: MediaEvents
  readonly seeks: number[] = []
  outcomes: PlayOutcome[] = []
  paused = true
  seeking = false
  ended = false
  muted = false
  volume = 1
  canGoOn = true
  loaded = false
  durationMs: number | null = null
  url: string | null = null
  private rate = 1
  private atMs = 0
  private sinceMs = 0
  private filledMs = 600_000

  constructor(events: MediaEvents) {
    this.events = events
  }

  load(url: string) {
    this.url = url
    this.loaded = true
    this.durationMs = 600_000
    this.events.onCanPlay()
  }

  async play(): Promise<PlayOutcome> {
    const outcome = this.outcomes.shift() ?? 'started'
    if (outcome === 'started') {
      this.mark()
      this.paused = false
    }
    return outcome
  }

  pause() {
    this.mark()
    this.paused = true
  }

  seek(positionMs: number) {
    this.seeks.push(positionMs)
    this.mark()
    this.atMs = positionMs
  }

  setRate(rate: number) {
    this.mark()
    this.rate = rate
  }

  setMuted(muted: boolean) {
    this.muted = muted
  }

  setVolume(volume: number) {
    this.volume = volume
  }

  captions: TrackChoice[] = []
  audioTracks: TrackChoice[] = []

  chooseCaptions(id: string | null) {
    this.captions = this.captions.map(track => ({ ...track, chosen: track.id === id }))
  }

  chooseAudio(id: string) {
    this.audioTracks = this.audioTracks.map(track => ({ ...track, chosen: track.id === id }))
  }

  async togglePictureInPicture() {
    return true
  }

  get positionMs() {
    const moving = !this.paused && this.canGoOn
    return moving ? this.atMs + (performance.now() - this.sinceMs) * this.rate : this.atMs
  }

  get frames() {
    return []
  }

  buffered() {
    return [{ startMs: 0, endMs: this.filledMs }]
  }

  /** Nothing more comes. */
  runDry() {
    this.mark()
    this.canGoOn = false
    this.filledMs = this.atMs
  }

  fillUp() {
    this.mark()
    this.canGoOn = true
    this.filledMs = 600_000
  }

  dispose() {}

  private mark() {
    this.atMs = this.positionMs
    this.sinceMs = performance.now()
  }
}
