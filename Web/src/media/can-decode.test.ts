import { expect, it } from 'vitest'
import { missingIn, type Tracks } from './can-decode'

const film = (video: string | null, ...audio: string[]): Tracks => ({
  video: video === null ? null : { codec: video },
  audio: audio.map(codec => ({ codec })),
})
const noHevcNoDolby = (type: string) => !/hvc1|ac-3|ec-3/.test(type)

it('says when the picture cannot be decoded, because the browser will not', () => {
  expect(missingIn(film('hevc', 'aac'), noHevcNoDolby)).toEqual(['picture'])
})

it('says when no audio track can be heard, and is content with one that can', () => {
  expect(missingIn(film('h264', 'ac3', 'eac3'), noHevcNoDolby)).toEqual(['sound'])
  expect(missingIn(film('h264', 'ac3', 'aac'), noHevcNoDolby)).toEqual([])
})

it('does not judge what it does not know, nor miss what is not there', () => {
  expect(missingIn(film('newest-codec'), noHevcNoDolby)).toEqual([])
  expect(missingIn(film(null, 'mp3'), noHevcNoDolby)).toEqual([])
})
