import type { ShownFrame } from './sync-error'

export type Video = HTMLVideoElement
export type PlayOutcome = 'started' | 'refused' | 'interrupted'
export type MediaFailure = 'network' | 'unsupported' | 'no_picture'
export type MediaEvents = {
  readonly onLocalPlay: () => void
  readonly onLocalPause: () => void
  readonly onCanPlay: () => void
  readonly onSeeked: () => void
  readonly onFailed: (failure: MediaFailure) => void
  readonly onChanged: () => void
}
export type BufferedRange = { readonly startMs: number; readonly endMs: number }
/** A language of subtitles or sound that the film offers. */
export type TrackChoice = {
  readonly id: string
  readonly label: string
  readonly language: string
  readonly chosen: boolean
}
/** Not in TypeScript's DOM, because few browsers have it. */
type AudioTracks = ArrayLike<{ enabled: boolean; readonly label: string; readonly language: string }>

/** Frames of longer ago say nothing about now. */
const KEPT_FRAMES_MS = 500
const PICTURE_CHECK_MS = 1_500

/** The only module that touches the video element. It obeys, and reports what the person or the device did by itself. */
export class MediaElement {
  private readonly video: HTMLVideoElement
  private readonly events: MediaEvents
  private readonly listening = new AbortController()
  private commanded: 'play' | 'pause' = 'pause'
  private shown: ShownFrame[] = []
  private frameRequest = 0
  private pictureTimer = 0

  constructor(video: HTMLVideoElement, events: MediaEvents) {
    this.video = video
    this.events = events
    video.preservesPitch = true
    this.listen()
    this.watchFrames()
  }

  load(url: string) {
    this.commanded = 'pause'
    this.shown = []
    this.video.src = url
    this.video.load()
  }

  async play(): Promise<PlayOutcome> {
    this.commanded = 'play'
    try {
      await this.video.play()
      return 'started'
    } catch (error) {
      this.commanded = 'pause'
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'interrupted'
    }
  }

  pause() {
    this.commanded = 'pause'
    this.video.pause()
  }

  seek(positionMs: number) {
    this.shown = []
    this.video.currentTime = positionMs / 1_000
  }

  setRate(rate: number) {
    if (this.video.playbackRate !== rate) this.video.playbackRate = rate
  }

  setMuted(muted: boolean) {
    this.video.muted = muted
  }

  setVolume(volume: number) {
    this.video.volume = Math.min(1, Math.max(0, volume))
  }

  get captions(): TrackChoice[] {
    return Array.from(this.video.textTracks, ({ label, language, mode }, index) => ({
      id: `${index}`,
      label,
      language,
      chosen: mode === 'showing',
    }))
  }

  /** `null` shows none. */
  chooseCaptions(id: string | null) {
    Array.from(this.video.textTracks).forEach((track, index) => {
      track.mode = `${index}` === id ? 'showing' : 'disabled'
    })
  }

  /** Empty where the browser plays whatever the file names first. */
  get audioTracks(): TrackChoice[] {
    return Array.from(this.audio, ({ label, language, enabled }, index) => ({
      id: `${index}`,
      label,
      language,
      chosen: enabled,
    }))
  }

  chooseAudio(id: string) {
    Array.from(this.audio).forEach((track, index) => {
      track.enabled = `${index}` === id
    })
  }

  private get audio(): AudioTracks {
    return 'audioTracks' in this.video ? (this.video.audioTracks as AudioTracks) : []
  }

  /** Must be called from within a click or key press. Answers whether the browser did it. */
  async togglePictureInPicture(): Promise<boolean> {
    try {
      if (document.pictureInPictureElement === this.video) await document.exitPictureInPicture()
      else await this.video.requestPictureInPicture()
      return true
    } catch {
      return false
    }
  }

  get paused() {
    return this.video.paused
  }

  get seeking() {
    return this.video.seeking
  }

  get ended() {
    return this.video.ended
  }

  get muted() {
    return this.video.muted
  }

  get volume() {
    return this.video.volume
  }

  /** Enough is loaded to show this moment and go on. */
  get canGoOn() {
    return this.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
  }

  get loaded() {
    return this.video.readyState >= HTMLMediaElement.HAVE_METADATA
  }

  get durationMs(): number | null {
    return Number.isFinite(this.video.duration) ? this.video.duration * 1_000 : null
  }

  /** By the player's own clock, which the sound follows. */
  get positionMs() {
    return this.video.currentTime * 1_000
  }

  /** The pictures of the last half second, where the browser tells. */
  get frames(): readonly ShownFrame[] {
    return this.shown
  }

  buffered(): BufferedRange[] {
    const { buffered } = this.video
    return Array.from({ length: buffered.length }, (_, index) => ({
      startMs: buffered.start(index) * 1_000,
      endMs: buffered.end(index) * 1_000,
    }))
  }

  dispose() {
    this.listening.abort()
    clearTimeout(this.pictureTimer)
    if (this.frameRequest) this.video.cancelVideoFrameCallback(this.frameRequest)
    this.video.pause()
    this.video.removeAttribute('src')
    this.video.load()
  }

  private listen() {
    const on = (type: keyof HTMLMediaElementEventMap, handle: () => void) =>
      this.video.addEventListener(type, handle, { signal: this.listening.signal })
    on('play', () => this.noticeLocal('play'))
    on('pause', () => this.noticeLocal('pause'))
    on('playing', () => this.checkPicture())
    on('canplay', () => this.events.onCanPlay())
    on('seeked', () => this.events.onSeeked())
    on('error', () => this.events.onFailed(this.failure()))
    this.video.textTracks.addEventListener?.('change', this.events.onChanged, { signal: this.listening.signal })
    for (const type of ['volumechange', 'durationchange', 'progress', 'ended'] as const) on(type, this.events.onChanged)
  }

  /** Events arrive late: only a state that still differs from what was commanded was somebody's own doing. */
  private noticeLocal(done: 'play' | 'pause') {
    const isSo = this.video.paused === (done === 'pause')
    if (!isSo || this.commanded === done || this.video.ended || this.video.error) return
    this.commanded = done
    if (done === 'play') this.events.onLocalPlay()
    else this.events.onLocalPause()
  }

  /** Browsers play the sound of a film whose picture they cannot decode, and report no error. */
  private checkPicture() {
    clearTimeout(this.pictureTimer)
    this.pictureTimer = window.setTimeout(() => {
      if (this.canGoOn && !this.video.paused && this.video.videoWidth === 0) this.events.onFailed('no_picture')
    }, PICTURE_CHECK_MS)
  }

  private failure(): MediaFailure {
    return this.video.error?.code === MediaError.MEDIA_ERR_NETWORK ? 'network' : 'unsupported'
  }

  private watchFrames() {
    if (!('requestVideoFrameCallback' in this.video)) return
    const onFrame = (_: number, shown: VideoFrameCallbackMetadata) => {
      const shownMs = shown.expectedDisplayTime
      this.shown = this.shown.filter(frame => frame.shownMs > shownMs - KEPT_FRAMES_MS)
      this.shown.push({ positionMs: shown.mediaTime * 1_000, shownMs })
      this.frameRequest = this.video.requestVideoFrameCallback(onFrame)
    }
    this.frameRequest = this.video.requestVideoFrameCallback(onFrame)
  }
}
