/** ffprobe's names in the words that `canPlayType` understands. A codec that is not listed here is not judged. */
const CODECS: Readonly<Record<string, string>> = {
  h264: 'video/mp4; codecs="avc1.640028"',
  hevc: 'video/mp4; codecs="hvc1.1.6.L120.90"',
  av1: 'video/mp4; codecs="av01.0.08M.08"',
  vp9: 'video/webm; codecs="vp09.00.40.08"',
  vp8: 'video/webm; codecs="vp8"',
  mpeg4: 'video/mp4; codecs="mp4v.20.9"',
  mpeg2video: 'video/mpeg; codecs="mp2v"',
  aac: 'audio/mp4; codecs="mp4a.40.2"',
  mp3: 'audio/mpeg',
  opus: 'audio/webm; codecs="opus"',
  vorbis: 'audio/webm; codecs="vorbis"',
  flac: 'audio/flac',
  ac3: 'audio/mp4; codecs="ac-3"',
  eac3: 'audio/mp4; codecs="ec-3"',
  dts: 'audio/mp4; codecs="dtsc"',
}

type Track = { readonly codec: string }
export type Tracks = { readonly video: Track | null; readonly audio: readonly Track[] }
export type Missing = 'picture' | 'sound'

/** Asked before a party is made: browsers play a film with an unknown picture or sound format without any error. */
export function missingIn({ video, audio }: Tracks, canPlay: (type: string) => boolean): Missing[] {
  const decodable = ({ codec }: Track) => {
    const type = CODECS[codec]
    return type === undefined || canPlay(type)
  }
  const missing: Missing[] = []
  if (video && !decodable(video)) missing.push('picture')
  if (audio.length > 0 && !audio.some(decodable)) missing.push('sound')
  return missing
}
