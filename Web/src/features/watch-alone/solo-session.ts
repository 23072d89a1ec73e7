import { Problem } from '~/lib/http'
import type { MediaFailure } from '~/player/media-element'
import type { AttachMedia } from '~/player/video-view'
import { saveProgress } from './api'

const SAVE_MS = 10_000

/** One person, one film, the browser's own controls. Remembers how far they came. */
export function watchAlone(
  itemId: string,
  url: string,
  attach: AttachMedia,
  onFailed: (failure: MediaFailure) => void,
): () => void {
  const media = attach({
    onLocalPlay: () => void media.play(),
    onLocalPause: () => media.pause(),
    onCanPlay: () => {},
    onSeeked: () => {},
    onFailed,
    onChanged: () => {},
  })
  const save = async () => {
    const positionMs = Math.round(media.positionMs)
    if (positionMs === 0) return
    try {
      await saveProgress(itemId, positionMs, media.ended)
    } catch (error) {
      // The film goes on; the next save carries the newer position anyway.
      if (!(error instanceof Problem)) throw error
    }
  }
  const timer = setInterval(() => media.paused || void save(), SAVE_MS)
  media.load(url)
  return () => {
    clearInterval(timer)
    void save()
    media.dispose()
  }
}
