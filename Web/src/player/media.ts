import type { MediaElement } from './media-element'

/** What a player needs of a media element; tests simulate one. */
export type Media = Pick<
  MediaElement,
  | 'load'
  | 'play'
  | 'pause'
  | 'seek'
  | 'setRate'
  | 'setMuted'
  | 'setVolume'
  | 'captions'
  | 'chooseCaptions'
  | 'audioTracks'
  | 'chooseAudio'
  | 'togglePictureInPicture'
  | 'paused'
  | 'seeking'
  | 'ended'
  | 'muted'
  | 'volume'
  | 'canGoOn'
  | 'loaded'
  | 'durationMs'
  | 'positionMs'
  | 'buffered'
  | 'dispose'
>
