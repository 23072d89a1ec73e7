// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { member, state, timeline } from '~/testing/messages'
import { openAt } from '~/testing/render'
import { connected, details, roomServer } from '~/testing/room'

beforeEach(() => {
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
})
afterEach(() => vi.unstubAllGlobals())

async function openWithWaitingFor(slow: readonly ReturnType<typeof member>[]) {
  openAt('/watch-party/rooms/r1')
  const waiting_for = slow.map(({ user_id }) => user_id)
  await connected(
    'ana',
    state({
      paused_reason: 'buffering',
      waiting_for,
      position_ms: 9,
      members: [member('ana', { role: 'host' }), ...slow],
    }),
  )
}
const commands = () => FakeWebSocket.latest.sent.filter(({ type }) => type !== 'auth' && type !== 'ping')

describe('coming to a room by link', () => {
  it('joins without a question when nothing is in the way', async () => {
    let joined = false
    const server = roomServer('bob')
      .on('GET /watch-party/rooms/r1', () => ok(details({ my_status: joined ? 'joined' : null })))
      .on('POST /watch-party/rooms/r1/join', () => {
        joined = true
        return ok()
      })
    openAt('/watch-party/rooms/r1')
    await connected('bob')

    expect(await screen.findByText('2 people here')).toBeTruthy()
    expect(server.bodiesOf('POST /watch-party/rooms/r1/join')).toEqual([{}])
  })

  it('asks for the password, and again when it was wrong', async () => {
    let joined = false
    roomServer('bob')
      .on('GET /watch-party/rooms/r1', () =>
        ok(details({ password_required: true, my_status: joined ? 'joined' : 'invited' })),
      )
      .on('POST /watch-party/rooms/r1/join', body => {
        joined = (body as { password: string }).password === 'popcorn'
        return joined ? ok() : problem(403, 'invalid_password')
      })
    const user = openAt('/watch-party/rooms/r1')

    await user.type(await screen.findByLabelText('Password of the party'), 'peanuts')
    await user.click(screen.getByRole('button', { name: 'Join the party' }))
    expect((await screen.findByRole('alert')).textContent).toBe('That password is not right. Ask the host.')

    await user.clear(screen.getByLabelText('Password of the party'))
    await user.type(screen.getByLabelText('Password of the party'), 'popcorn')
    await user.click(screen.getByRole('button', { name: 'Join the party' }))
    await connected('bob')

    expect(await screen.findByText('2 people here')).toBeTruthy()
  })

  it.each([
    [problem(403, 'library_access_denied'), /cannot see the library/],
    [problem(403, 'kicked'), /removed you/],
    [problem(404, 'not_found'), /nothing here/],
  ])('tells why the door is closed, and the way home: %#', async (answer, words) => {
    serverFor('bob').on('GET /watch-party/rooms/r1', answer)
    openAt('/watch-party/rooms/r1')

    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeTruthy()
  })

  it('the link of a party that has ended says so, whether or not somebody was in it', async () => {
    roomServer('bob', { status: 'ended', my_status: 'joined' })
    openAt('/watch-party/rooms/r1')

    expect(await screen.findByRole('heading', { name: 'The party is over' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeTruthy()
  })
})

describe('in the room', () => {
  it('the host asks to play, and the button changes only when the room has', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('button', { name: 'Play' }))
    expect(commands()).toEqual([{ type: 'play', position_ms: 0 }])
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-busy')).toBe('true')

    act(() => FakeWebSocket.latest.say(timeline({ version: 2, playing: true })))
    expect(screen.getByRole('button', { name: 'Pause' }).getAttribute('aria-busy')).toBe('false')
  })

  it('whoever presses play before the film is there starts it where the room stands', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana', state({ position_ms: 42_000 }))

    await user.click(await screen.findByRole('button', { name: 'Play' }))

    expect(commands()).toEqual([{ type: 'play', position_ms: 42_000 }])
  })

  it('play right after a jump goes on from there, though the room has not answered yet', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana', state({ position_ms: 42_000 }))
    await screen.findByRole('button', { name: 'Play' })

    await user.keyboard('lk')

    expect(commands()).toEqual([
      { type: 'seek', position_ms: 52_000 },
      { type: 'play', position_ms: 52_000 },
    ])
  })

  it('play right after the room has jumped goes on from there, though the picture has not', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')
    const play = await screen.findByRole('button', { name: 'Play' })
    fireEvent(screen.getByLabelText('Heat'), new Event('canplay'))

    act(() => FakeWebSocket.latest.say(timeline({ version: 2, position_ms: 52_000 })))
    await user.click(play)

    expect(commands()).toContainEqual({ type: 'play', position_ms: 52_000 })
  })

  it('a viewer sees the controls and why they are not theirs, and nothing is sent', async () => {
    roomServer('bob')
    const user = openAt('/watch-party/rooms/r1')
    await connected('bob')

    const play = await screen.findByRole('button', { name: 'Play' })
    await user.click(play)
    await user.keyboard('l')

    expect(play.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('slider', { name: 'Position in the film' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('You are a viewer: the host plays, pauses and jumps.')).toBeTruthy()
    expect(commands()).toEqual([])
  })

  it('a film of unknown length plays all the same; only jumping waits until the file says how long it is', async () => {
    roomServer('ana')
    openAt('/watch-party/rooms/r1')
    await connected('ana', state({ duration_ms: null }))

    const bar = await screen.findByRole('slider', { name: 'Position in the film' })
    expect(bar.getAttribute('aria-disabled')).toBe('true')
    expect(bar.getAttribute('aria-valuetext')).toBe('0:00')
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-disabled')).toBe('false')
  })

  it('a refused wish is explained and put away', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')
    await user.click(await screen.findByRole('button', { name: 'Play' }))

    act(() => FakeWebSocket.latest.say({ type: 'error', code: 'forbidden', message: 'no' }))

    expect((await screen.findByRole('alert')).textContent).toContain('Nothing changed')
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-busy')).toBe('false')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('what the rules forbid stays said while the line is down, so that nothing jumps', async () => {
    roomServer('bob')
    openAt('/watch-party/rooms/r1')
    await connected('bob')
    const rule = 'You are a viewer: the host plays, pauses and jumps.'
    expect(await screen.findByText(rule)).toBeTruthy()

    act(() => FakeWebSocket.latest.closeWith(1012))

    expect(await screen.findByRole('button', { name: 'Reconnect now' })).toBeTruthy()
    expect(screen.getByText(rule, { exact: false })).toBeTruthy()
  })

  it('there is always one word on how the film stands', async () => {
    roomServer('ana')
    openAt('/watch-party/rooms/r1')
    await connected('ana', state({ paused_reason: null }))
    expect(await screen.findByText('The film has not started yet.')).toBeTruthy()

    act(() => FakeWebSocket.latest.say(timeline({ version: 2, playing: true, paused_reason: null })))
    expect(screen.getByText('Playing for everybody.')).toBeTruthy()

    act(() => FakeWebSocket.latest.say(timeline({ version: 3, position_ms: 9, changed_by: 'id-bob' })))
    expect(screen.getByText('bob paused.')).toBeTruthy()
  })

  it('of sixty people a few are shown, and the others when one wants to see or find them', async () => {
    const guests = Array.from({ length: 59 }, (_, index) => member(`guest-${index}`))
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana', state({ members: [member('ana', { role: 'host' }), ...guests] }))

    expect(await screen.findByText('60 people here')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^Manage/ })).toHaveLength(11)
    await user.click(screen.getByRole('button', { name: 'Show all 60 people' }))
    expect(screen.getAllByRole('button', { name: /^Manage/ })).toHaveLength(59)
    await user.type(screen.getByLabelText('Find a person'), 'guest-58')
    expect(screen.getAllByRole('button', { name: /^Manage/ })).toHaveLength(1)
  })

  it('everybody sees who is waited for, and who may can go on', async () => {
    roomServer('ana')
    const user = openAt('/watch-party/rooms/r1')
    const waiting = { paused_reason: 'buffering' as const, waiting_for: ['id-bob'], position_ms: 9 }
    await connected(
      'ana',
      state({ ...waiting, members: [member('ana', { role: 'host' }), member('bob', { buffering: true })] }),
    )

    expect(await screen.findByText('Waiting for bob, whose film is loading.')).toBeTruthy()
    expect(screen.getByText('Loading the film')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Go on without waiting' }))
    expect(commands()).toEqual([{ type: 'go_on' }])
  })

  it('of many who are waited for a few are named and the others counted', async () => {
    roomServer('ana')
    const slow = ['bob', 'cho', 'dan', 'eva', 'fay'].map(name => member(name, { buffering: true }))
    await openWithWaitingFor(slow)

    expect(await screen.findByText('Waiting for bob, cho, dan, and 2 others, whose film is loading.')).toBeTruthy()
  })

  it('the host changes the rules, and only the host is asked', async () => {
    const server = roomServer('ana').on('PATCH /watch-party/rooms/r1', ok())
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('switch', { name: 'Controllers may jump' }))

    expect(server.bodiesOf('PATCH /watch-party/rooms/r1')).toEqual([{ policy: { allow_non_host_seek: true } }])
    act(() => FakeWebSocket.latest.say(state({ version: 2, host_user_id: 'id-bob' })))
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('the host invites more people, and only those who are not coming yet are offered', async () => {
    const server = roomServer('ana', { members: [{ user_id: 'id-cho', username: 'cho', status: 'invited' }] })
      .on('GET /watch-party/users', ok(['bob', 'cho', 'dan'].map(username => ({ id: `id-${username}`, username }))))
      .on('POST /watch-party/rooms/r1/invites', ok())
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('button', { name: 'Invite people' }))
    await user.click(await screen.findByRole('checkbox', { name: 'dan' }))
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Invite 1 person' }))

    await waitFor(() => expect(screen.queryByRole('button', { name: /Invite 1/ })).toBeNull())
    expect(server.bodiesOf('POST /watch-party/rooms/r1/invites')).toEqual([{ invites: [{ user_id: 'id-dan' }] }])
  })

  it('the host is told whom the film is closed to', async () => {
    const refusal = { ...(problem(403, 'library_access_denied').body as object), user_ids: ['id-dan'] }
    roomServer('ana')
      .on('GET /watch-party/users', ok([{ id: 'id-dan', username: 'dan' }]))
      .on('POST /watch-party/rooms/r1/invites', { status: 403, body: refusal })
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('button', { name: 'Invite people' }))
    await user.click(await screen.findByRole('checkbox', { name: 'dan' }))
    await user.click(screen.getByRole('button', { name: 'Invite 1 person' }))

    expect((await screen.findByRole('alert')).textContent).toContain('dan cannot see this film')
  })

  it('the host withdraws an invite; the others only see it', async () => {
    const server = roomServer('ana', { members: [{ user_id: 'id-cho', username: 'cho', status: 'invited' }] }).on(
      'DELETE /watch-party/rooms/r1/invites/id-cho',
      ok(),
    )
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('button', { name: 'Withdraw the invite of cho' }))
    expect(server.bodiesOf('DELETE /watch-party/rooms/r1/invites/id-cho')).toHaveLength(1)

    act(() => FakeWebSocket.latest.say(state({ version: 2, host_user_id: 'id-bob' })))
    expect(screen.getByText('cho')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Withdraw the invite of cho' })).toBeNull()
  })

  it('the host removes somebody only after saying so twice', async () => {
    const server = roomServer('ana').on('POST /watch-party/rooms/r1/members/id-bob/kick', ok())
    const user = openAt('/watch-party/rooms/r1')
    await connected('ana')

    await user.click(await screen.findByRole('button', { name: 'Manage bob' }))
    await user.click(screen.getByRole('button', { name: 'Remove from the party' }))
    expect(server.bodiesOf('POST /watch-party/rooms/r1/members/id-bob/kick')).toEqual([])
    await user.click(screen.getAllByRole('button', { name: 'Remove from the party' })[1] as HTMLElement)

    await waitFor(() => expect(server.bodiesOf('POST /watch-party/rooms/r1/members/id-bob/kick')).toHaveLength(1))
  })

  it('a broken line is said, the controls wait, and it comes back by itself', async () => {
    roomServer('ana')
    openAt('/watch-party/rooms/r1')
    await connected('ana')

    act(() => FakeWebSocket.latest.closeWith(1012))
    expect(await screen.findByRole('button', { name: 'Reconnect now' })).toBeTruthy()
    expect(screen.getByText('Reconnecting…')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-disabled')).toBe('true')

    await waitFor(() => expect(FakeWebSocket.opened).toHaveLength(2))
    await connected('ana', state({ version: 5 }))
    expect(screen.queryByRole('button', { name: 'Reconnect now' })).toBeNull()
  })

  it('the end of the party is one clear page', async () => {
    roomServer('bob')
    openAt('/watch-party/rooms/r1')
    await connected('bob')

    act(() => {
      FakeWebSocket.latest.say({ type: 'ended', reason: 'host' })
      FakeWebSocket.latest.closeWith(4410)
    })

    expect(await screen.findByRole('heading', { name: 'The party is over' })).toBeTruthy()
  })
})
