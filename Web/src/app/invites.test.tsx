// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

const invite = {
  room_id: 'r1',
  item_id: 'heat',
  item_title: 'Heat',
  host_username: 'ana',
  created_ts: 1,
  password_required: true,
  role: 'viewer',
}

describe('the inbox', () => {
  it('shows who invites to what, and how many in the navigation', async () => {
    serverFor('bob').on('GET /watch-party/invites', ok([invite]))
    openAt('/')

    expect(await screen.findByText('ana invites you to Heat')).toBeTruthy()
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
    expect(await screen.findByText('ana invites you to Heat')).toBeTruthy()
  })
})
