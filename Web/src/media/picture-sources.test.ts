import { expect, it } from 'vitest'
import { pictureSources } from './picture-sources'

it('a picture is offered in every width, below the path the server lives under, and keeps its version', () => {
  const { src, srcSet } = pictureSources('/watch/api/v1/items/1/poster?v=ab', 'http://server/watch/')

  expect(src).toBe('http://server/watch/api/v1/items/1/poster?v=ab&w=320')
  expect(srcSet.split(', ').map(source => source.split(' ')[1])).toEqual(['160w', '320w', '640w', '1280w'])
})
