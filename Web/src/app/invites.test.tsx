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

  it('can be put away without being declined', async () => {
    const user = await openWithPush('/libraries')
    push(invite)

    await user.click(await screen.findByRole('button', { name: 'Not now' }))

    expect(screen.queryByRole('link', { name: 'Join ana for Heat' })).toBeNull()
    expect(screen.getByText('1 invite')).toBeTruthy()
  })

  it('is only spoken where the list shows it anyway', async () => {
    await openWithPush('/')
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
