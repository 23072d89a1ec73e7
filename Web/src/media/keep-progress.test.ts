import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer, ok } from '~/testing/fake-server'
import { keepProgress, type Place } from './keep-progress'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { baseURI: 'http://server/' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const route = 'PUT /items/heat/progress'
const watching = (place: () => Place | null) => {
  const server = new FakeServer().on(route, ok())
  return { server, leave: keepProgress('heat', place) }
}

it('saves every ten seconds while the film moves, and not while it stands', () => {
  let positionMs = 5_000.4
  const { server } = watching(() => ({ positionMs, finished: false }))

  vi.advanceTimersByTime(20_000)
  positionMs = 15_000
  vi.advanceTimersByTime(10_000)

  expect(server.bodiesOf(route)).toEqual([
    { position_ms: 5_000, finished: false },
    { position_ms: 15_000, finished: false },
  ])
})

it('saves where one left, by the last that was known when the picture is gone already', () => {
  let place: Place | null = { positionMs: 5_000, finished: false }
  const { server, leave } = watching(() => place)
  vi.advanceTimersByTime(10_000)

  place = { positionMs: 12_000, finished: true }
  leave()
  place = null
  vi.advanceTimersByTime(60_000)

  expect(server.bodiesOf(route).at(-1)).toEqual({ position_ms: 12_000, finished: true })
  expect(server.bodiesOf(route)).toHaveLength(2)
})

it('a film that never began leaves no trace', () => {
  const { server, leave } = watching(() => ({ positionMs: 0, finished: false }))

  vi.advanceTimersByTime(30_000)
  leave()

  expect(server.requests).toEqual([])
})
