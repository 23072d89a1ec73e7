import { keepProgress } from '~/media/keep-progress'
import type { MediaFailure } from '~/player/media-element'
import type { AttachMedia } from '~/player/video-view'

/** One person, one film, the browser's own controls. Remembers how far they came. */
export function watchAlone(
  itemId: string,
  url: string,
  fromMs: number,
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
  const stopKeeping = keepProgress(itemId, () => ({
    positionMs: media.positionMs,
    finished: media.ended,
  }))
  media.load(url)
  if (fromMs > 0) media.seek(fromMs)
  return () => {
    stopKeeping()
    media.dispose()
  }
}
