import type { Media } from './media'
import type { Autoplay } from './player-view'

/** Refused sound is not refused picture: start muted and in step, and let the page offer the sound. `null`: nothing new. */
export async function startPlaying(media: Media): Promise<Autoplay | null> {
  let outcome = await media.play()
  if (outcome === 'refused' && !media.muted) {
    media.setMuted(true)
    outcome = await media.play()
    if (outcome === 'started') return 'muted'
  }
  return outcome === 'refused' ? 'needs_tap' : null
}
