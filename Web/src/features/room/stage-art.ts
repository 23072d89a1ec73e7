import { pictureAt } from '~/media/picture-sources'

/** Half as fine as the place: it is only there until the film is, and comes sooner. */
export const stageArt = (url: string | null): string | undefined =>
  url ? pictureAt(url, window.innerWidth / 2) : undefined
