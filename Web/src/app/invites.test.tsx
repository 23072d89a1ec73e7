// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

const invite = {
  room_id: 'r1',
  item_id: 'heat',
  item_title: 'Heat',
  item_kind: 'movie',
  host_user_id: 'id-ana',
  host_username: 'ana',
  created_ts: 1,
  password_required: true,
  role: 'viewer',
}

describe('an invite that is pushed', () => {
  beforeEach(() => {
    vi.stubGlobal('WebSocket', FakeWebSocket)
    FakeWebSocket.opened = []
  })
  const push = (...items: object[]) =>
    act(() =>
      FakeWebSocket.latest.onmessage?.({ data: JSON.stringify({ type: 'invites', count: items.length, items }) }),
    )
  async function openWithPush(path: string) {
    serverFor('bob').on('POST /watch-party/notifications/ws-token', ok({ token: 't', expires_ts: 1 }))
    const user = openAt(path)
    await waitFor(() => expect(FakeWebSocket.opened).toHaveLength(1))
    act(() => FakeWebSocket.latest.accept())
    push()
    return user
  }

  it('shows at once on any page, with a way in, until it is answered', async () => {
    await openWithPush('/libraries')
    push(invite)

    expect(await screen.findByText('1 invite')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Join ana for Heat' }).getAttribute('href')).toBe('/watch-party/rooms/r1')

    push()
    await waitFor(() => expect(screen.queryByText('1 invite')).toBeNull())
    expect(screen.queryByRole('link', { name: 'Join ana for Heat' })).toBeNull()
  })

  it('is in the title of the window, for whoever looks at another one', async () => {
    await openWithPush('/libraries')
    push(invite)
    await waitFor(() => expect(document.title).toBe('(1) Libraries'))

    push()
    await waitFor(() => expect(document.title).toBe('Libraries'))
  })

  it('is never asked for while it is pushed', async () => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
    })
    try {
      const server = serverFor('bob').on('POST /watch-party/notifications/ws-token', ok({ token: 't', expires_ts: 1 }))
      openAt('/libraries')
      await waitFor(() => expect(FakeWebSocket.opened).toHaveLength(1))
      act(() => FakeWebSocket.latest.accept())
      push()
      const asked = () => server.bodiesOf('GET /watch-party/invites').length
      const askedOnTheWayIn = asked()

      await act(() => vi.advanceTimersByTimeAsync(44_000))
      expect(asked()).toBe(askedOnTheWayIn)

      act(() => FakeWebSocket.latest.closeWith(4401))
      await act(() => vi.advanceTimersByTimeAsync(41_000))
      expect(asked()).toBe(askedOnTheWayIn + 2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('a lost line is said on every page, with a way to try at once', async () => {
    const user = await openWithPush('/libraries')
    act(() => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
      window.dispatchEvent(new Event('offline'))
    })
    expect(await screen.findByText(/You are offline/)).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Reconnect now' }))
    await waitFor(() => expect(FakeWebSocket.opened.length).toBeGreaterThan(1))
    act(() => FakeWebSocket.latest.accept())
    push()

    await waitFor(() => expect(screen.queryByText(/You are offline/)).toBeNull())
  })

  it('can be put away without being declined', async () => {
    const user = await openWithPush('/libraries')
    push(invite)

    await user.click(await screen.findByRole('button', { name: 'Not now' }))

    expect(screen.queryByRole('link', { name: 'Join ana for Heat' })).toBeNull()
    expect(screen.getByText('1 invite')).toBeTruthy()
  })

  it('is only spoken where the list shows it anyway', async () => {
    await openWithPush('/')
    await screen.findByText(/No invites/)
    push(invite)

    expect(await screen.findAllByRole('link', { name: 'Join ana for Heat' })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull()
  })
})

describe('the inbox', () => {
  it('shows who invites to what, and how many in the navigation', async () => {
    serverFor('bob').on('GET /watch-party/invites', ok([invite]))
    openAt('/')

    expect(await screen.findByText('ana invites you to Heat', { selector: 'strong' })).toBeTruthy()
    expect(await screen.findByText('1 invite')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Join ana for Heat' }).getAttribute('href')).toBe('/watch-party/rooms/r1')
  })

  it('is asked for every twenty seconds where nothing is pushed', async () => {
    const beats = vi.spyOn(globalThis, 'setInterval')
    const every20s = () => beats.mock.calls.findLast(([, ms]) => ms === 20_000)?.[0]
    const server = serverFor('bob')
    openAt('/libraries')
    await waitFor(() => expect(every20s()).toBeTypeOf('function'))
    await waitFor(() => expect(server.bodiesOf('GET /watch-party/invites')).toHaveLength(1))

    server.on('GET /watch-party/invites', ok([invite]))
    act(() => (every20s() as () => void)())

    expect(await screen.findByText('1 invite')).toBeTruthy()
  })

  it('forgets a declined invite at once', async () => {
    let declined = false
    const server = serverFor('bob')
      .on('GET /watch-party/invites', () => ok(declined ? [] : [invite]))
      .on('POST /watch-party/invites/r1/decline', () => {
        declined = true
        return ok()
      })
    const user = openAt('/')

    await user.click(await screen.findByRole('button', { name: 'Decline the invite of ana' }))

    await waitFor(() => expect(screen.queryByText('ana invites you to Heat')).toBeNull())
    expect(server.bodiesOf('POST /watch-party/invites/r1/decline')).toHaveLength(1)
  })

  it('forgets an invite as soon as it is followed', async () => {
    let joined = false
    const room = { room_id: 'r1', item_id: 'heat', item_title: 'Heat', host_username: 'ana', members: [] }
    serverFor('bob')
      .on('GET /watch-party/invites', () => ok(joined ? [] : [invite]))
      .on('GET /watch-party/rooms/r1', () => ok({ ...room, password_required: true, my_status: 'invited' }))
      .on('POST /watch-party/rooms/r1/join', () => {
        joined = true
        return ok()
      })
    const user = openAt('/')

    await user.click(await screen.findByRole('link', { name: 'Join ana for Heat' }))
    await user.type(await screen.findByLabelText('Password of the party'), 'popcorn')
    await user.click(screen.getByRole('button', { name: 'Join the party' }))

    await waitFor(() => expect(screen.queryByText('1 invite')).toBeNull())
  })

  it('brings an invite back that could not be declined, and says why', async () => {
    serverFor('bob')
      .on('GET /watch-party/invites', ok([invite]))
      .on('POST /watch-party/invites/r1/decline', problem(503, 'storage_unavailable'))
    const user = openAt('/')

    await user.click(await screen.findByRole('button', { name: 'Decline the invite of ana' }))

    expect((await screen.findByRole('alert')).textContent).toContain('cannot save right now')
    expect(await screen.findByText('ana invites you to Heat', { selector: 'strong' })).toBeTruthy()
  })
})

it('whoever signs in next sees nothing of whoever was here before', async () => {
  let who: string | null = 'bob'
  const listed = vi.fn(() => (who === 'bob' ? ok([invite]) : new Promise<never>(() => {})))
  serverFor('bob')
    .on('GET /users/me', () =>
      who ? ok({ id: `id-${who}`, username: who, role: 'user', library_ids: [] }) : problem(401, 'unauthenticated'),
    )
    .on('GET /watch-party/invites', listed)
    .on('GET /libraries', () => (who ? ok([]) : problem(401, 'unauthenticated')))
    .on('POST /auth/login', () => {
      who = 'cho'
      return ok()
    })
  const user = openAt('/')
  expect(await screen.findByText('1 invite')).toBeTruthy()

  who = null
  await user.click(screen.getByRole('link', { name: 'Libraries' }))
  await user.type(await screen.findByLabelText('User name'), 'cho')
  await user.type(screen.getByLabelText('Password'), 'secret-secret')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('link', { name: 'cho' })).toBeTruthy()
  expect(screen.queryByText('1 invite')).toBeNull()
})
