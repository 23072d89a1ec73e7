// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '~/testing/fake-server'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { item } from '~/testing/items'
import { state, timeline } from '~/testing/messages'
import { openAt } from '~/testing/render'
import { connected, roomServer } from '~/testing/room'

const undo: (() => void)[] = []
beforeEach(() => {
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
})
afterEach(() => {
  // The pages go first: they let go of what they were given.
  cleanup()
  vi.unstubAllGlobals()
  for (const step of undo.splice(0)) step()
})

/** What this browser can do beyond jsdom. */
function give<T extends object>(to: T, name: string, value: unknown) {
  Object.defineProperty(to, name, { value, configurable: true, writable: true })
  undo.push(() => Reflect.deleteProperty(to, name))
}

async function enter(username: string, change: Parameters<typeof state>[0] = {}) {
  const user = openAt('/watch-party/rooms/r1')
  await connected(username, state({ item_id: 'heat', ...change }))
  await screen.findByRole('group', { name: 'Player' })
  return { user }
}
const inTheRoom = (username: string) => {
  roomServer(username)
  return enter(username)
}
const play = (playing: boolean, version: number) =>
  act(() => FakeWebSocket.latest.say(timeline({ version, playing, paused_reason: playing ? null : 'user' })))
const commands = () => FakeWebSocket.latest.sent.filter(({ type }) => type !== 'auth' && type !== 'ping')

it('the screen is kept on while the film plays, again after the page was out of sight, and no longer', async () => {
  const release = vi.fn()
  const request = vi.fn(async () => ({ release }))
  give(navigator, 'wakeLock', { request })
  await inTheRoom('ana')
  expect(request).not.toHaveBeenCalled()

  play(true, 2)
  await waitFor(() => expect(request).toHaveBeenCalledWith('screen'))
  fireEvent(document, new Event('visibilitychange'))
  await waitFor(() => expect(request).toHaveBeenCalledTimes(2))
  play(false, 3)

  await waitFor(() => expect(release).toHaveBeenCalled())
})

describe('headsets, lock screens and media keys', () => {
  const handlers = new Map<string, ((details: object) => void) | null>()
  const session = {
    metadata: null as { title: string } | null,
    setActionHandler: (action: string, handle: ((details: object) => void) | null) => handlers.set(action, handle),
  }
  beforeEach(() => {
    handlers.clear()
    session.metadata = null
    give(navigator, 'mediaSession', session)
    vi.stubGlobal(
      'MediaMetadata',
      class {
        readonly title: string
        constructor({ title }: { title: string }) {
          this.title = title
        }
      },
    )
  })

  it('show what plays, and let whoever may jump, jump', async () => {
    await inTheRoom('ana')

    expect(session.metadata?.title).toBe('Heat')
    await waitFor(() => expect(handlers.get('seekto')).toBeTruthy())
    act(() => handlers.get('seekto')?.({ seekTime: 90 }))

    expect(commands()).toContainEqual({ type: 'seek', position_ms: 90_000 })
  })

  it('offer no jump to a viewer', async () => {
    await inTheRoom('bob')

    expect(session.metadata?.title).toBe('Heat')
    expect([...handlers.values()].filter(Boolean)).toEqual([])
  })
})

it('on a full screen, where nothing else can be read, it is said over the film why it stands', async () => {
  await inTheRoom('ana')
  play(false, 2)
  expect(screen.getAllByText('The film has not started yet.')).toHaveLength(1)

  give(document, 'fullscreenElement', document.body)
  fireEvent(document, new Event('fullscreenchange'))
  expect(screen.getAllByText('The film has not started yet.')).toHaveLength(2)
  play(true, 3)

  expect(screen.queryByText('The film has not started yet.')).toBeNull()
})

it('the picture can be put into a small window where the browser has one', async () => {
  const request = vi.fn(async () => ({}))
  give(document, 'pictureInPictureEnabled', true)
  give(HTMLVideoElement.prototype, 'requestPictureInPicture', request)
  const { user } = await inTheRoom('bob')

  await user.click(await screen.findByRole('button', { name: 'Picture in picture' }))

  expect(request).toHaveBeenCalledOnce()
})

it('everybody chooses their own sound track, where the browser offers several', async () => {
  const tracks = [
    { label: 'English', language: 'en', enabled: true },
    { label: 'Deutsch', language: 'de', enabled: false },
  ]
  give(HTMLMediaElement.prototype, 'audioTracks', tracks)
  const { user } = await inTheRoom('bob')
  fireEvent(screen.getByLabelText('Heat'), new Event('durationchange'))

  await user.click(await screen.findByRole('button', { name: 'Speed and languages' }))
  await user.selectOptions(await screen.findByLabelText('Sound track'), 'Deutsch')

  expect(tracks.map(({ enabled }) => enabled)).toEqual([false, true])
  expect(commands().filter(({ type }) => type !== 'ready')).toEqual([])
})

it('at the end of an episode the host goes on with the next one, from its beginning', async () => {
  const episode = (id: string, title: string) => item(id, title, { kind: 'episode', parent_id: 's1' })
  const server = roomServer('ana')
    .on('PATCH /watch-party/rooms/r1', ok())
    .on('GET /items/heat', ok(episode('heat', 'Heat')))
    .on('GET /items/s1', ok(item('s1', 'Season 1', { kind: 'season', parent_id: 'show' })))
    .on('GET /items/s1/children', ok({ items: [episode('heat', 'Heat'), episode('cold', 'Cold')], next_cursor: null }))
  const { user } = await enter('ana', { paused_reason: 'finished', position_ms: 600_000 })

  await user.click(await screen.findByRole('button', { name: 'Next: Cold' }))

  await waitFor(() => expect(server.bodiesOf('PATCH /watch-party/rooms/r1')).toEqual([{ item_id: 'cold' }]))
  await waitFor(() => expect(commands()).toContainEqual({ type: 'play', position_ms: 0 }))
})
