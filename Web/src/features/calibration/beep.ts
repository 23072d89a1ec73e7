const TONE_HZ = 1_000
const LENGTH_SECONDS = 0.05

/** As exact as the device allows: the sound system starts it by its own clock. */
export function beepIn(audio: AudioContext, ms: number) {
  const startsAt = audio.currentTime + Math.max(0, ms) / 1_000
  const tone = audio.createOscillator()
  tone.frequency.value = TONE_HZ
  tone.connect(audio.destination)
  tone.start(startsAt)
  tone.stop(startsAt + LENGTH_SECONDS)
}
