export type Beat = {
  /** Play a beep that is to be heard in so many milliseconds. */
  readonly beepIn: (ms: number) => void
  readonly flash: () => void
}

const PERIOD_MS = 1_000
/** A beep is ordered at least this long before it sounds: longer than the largest trim, so that it can come before its flash. */
const AHEAD_MS = 700

/** A flash every second, and a beep that is ordered earlier by the trim: they meet when the trim is what the device is late by. */
export class Metronome {
  private readonly beat: Beat
  private readonly trimMs: () => number
  private timers: number[] = []

  constructor(beat: Beat, trimMs: () => number) {
    this.beat = beat
    this.trimMs = trimMs
  }

  start() {
    this.stop()
    this.order()
  }

  stop() {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers = []
  }

  private order() {
    this.beat.beepIn(AHEAD_MS - this.trimMs())
    this.timers = [
      window.setTimeout(() => this.beat.flash(), AHEAD_MS),
      window.setTimeout(() => this.order(), PERIOD_MS),
    ]
  }
}
