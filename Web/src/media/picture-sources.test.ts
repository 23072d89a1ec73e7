import { expect, it } from 'vitest'
import { pictureAt, pictureSources } from './picture-sources'

it('a picture is offered in every width, below the path the server lives under, and keeps its version', () => {
  const { src, srcSet } = pictureSources('/watch/api/v1/items/1/poster?v=ab', 'http://server/watch/')

  expect(src).toBe('http://server/watch/api/v1/items/1/poster?v=ab&w=320')
  expect(srcSet.split(', ').map(source => source.split(' ')[1])).toEqual(['160w', '320w', '640w', '1280w'])
})

it('a picture for a place is the smallest that fills it, or the largest there is', () => {
  const widthFor = (px: number) => new URL(pictureAt('/p', px, 'http://server/')).searchParams.get('w')

  expect([1, 160, 161, 720, 4_000].map(widthFor)).toEqual(['160', '160', '320', '1280', '1280'])
})
