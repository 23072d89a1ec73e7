import { useCallback } from 'react'
import { MediaElement, type MediaEvents, type Video } from './media-element'

export type AttachMedia = (events: MediaEvents) => MediaElement
export type Caption = {
  readonly id: string
  readonly url: string | null
  readonly language: string | null
  readonly title: string
}

type VideoViewProps = {
  readonly label: string
  readonly className?: string | undefined
  /** Shown until the film itself is. */
  readonly poster?: string | undefined
  readonly captions?: readonly Caption[]
  readonly controls?: boolean
  /** Answers what to do when the element goes away. */
  readonly onMedia: (attach: AttachMedia) => () => void
}

export function VideoView({ label, className, poster, captions = [], controls = false, onMedia }: VideoViewProps) {
  const attach = useCallback(
    (video: Video | null) => (video ? onMedia(events => new MediaElement(video, events)) : undefined),
    [onMedia],
  )
  return (
    // biome-ignore lint/a11y/useMediaCaption: there are captions when the film has some
    <video
      ref={attach}
      className={className}
      aria-label={label}
      poster={poster}
      playsInline
      preload="auto"
      controls={controls}
    >
      {captions.map(
        ({ id, url, language, title }) =>
          url && <track key={id} kind="subtitles" src={url} srcLang={language ?? 'und'} label={title} />,
      )}
    </video>
  )
}
