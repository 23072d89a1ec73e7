// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeServer, ok, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

const scan = { state: 'done', files_seen: 3, items: 2, errors: 1, unprobed: 0, started_ts: 1, finished_ts: 2 }
const films = { id: 'films', name: 'Films', kind: 'movies', item_count: 2, paths: ['/srv/films'], scan }
const facts = {
  version: '1.2.3',
  started_ts: 1,
  ffmpeg: '7.0',
  ffprobe: null,
  data_folder: '/data',
  data_bytes: 2_000_000,
  picture_bytes: 1_000_000,
  free_bytes: 5_000_000_000,
  not_ready: [],
}
const room = {
  room_id: 'r1',
  item_title: 'Heat',
  host_username: 'bob',
  connected_count: 1,
  member_count: 2,
  created_ts: 1,
}

let server: FakeServer
beforeEach(() => {
  server = serverFor('ana', 'admin')
    .on('GET /libraries', ok([films]))
    .on('GET /admin/server', ok(facts))
    .on('GET /watch-party/admin/rooms', ok([room]))
    .on(
      'GET /users',
      ok([
        { id: 'id-ana', username: 'ana', role: 'admin', library_ids: [], disabled: false },
        { id: 'id-bob', username: 'bob', role: 'user', library_ids: [], disabled: false },
      ]),
    )
})
afterEach(() => vi.unstubAllGlobals())

const rowOf = async (name: string) =>
  within((await screen.findByText(name, { selector: 'strong' })).closest('li') as HTMLElement)

describe('whoever runs the server', () => {
  it('reads what a scan left out, and why', async () => {
    server.on('GET /libraries/films/skipped', ok([{ path: '/srv/films/broken.mkv', reason: 'It ends in the middle.' }]))
    const user = openAt('/admin')

    await user.click(await screen.findByRole('button', { name: '1 file skipped' }))

    expect(await screen.findByText('/srv/films/broken.mkv')).toBeTruthy()
    expect(screen.getByText('It ends in the middle.')).toBeTruthy()
  })

  it('opens a library to somebody, and switches somebody off', async () => {
    server.on('PATCH /users/id-bob', ok())
    const user = openAt('/admin')
    const bob = await rowOf('bob')

    await user.click(await bob.findByRole('checkbox', { name: 'Films' }))
    await user.click(bob.getByRole('button', { name: 'Switch off' }))

    expect(server.bodiesOf('PATCH /users/id-bob')).toEqual([{ library_ids: ['films'] }, { disabled: true }])
    expect((await rowOf('ana')).queryByRole('button', { name: 'Switch off' })).toBeNull()
  })

  it('gets a link on which somebody chooses a password', async () => {
    server.on('POST /users/id-bob/set-password-link', ok({ set_password_url: 'set-password?code=x' }))
    const user = openAt('/admin')

    await user.click((await rowOf('bob')).getByRole('button', { name: 'Password link' }))

    const link = await screen.findByLabelText<HTMLInputElement>(/^Link for bob/)
    expect(link.value).toBe(new URL('set-password?code=x', document.baseURI).href)
  })

  it('ends a running party, only after saying so twice', async () => {
    server.on('POST /watch-party/rooms/r1/end', ok())
    const user = openAt('/admin')
    const party = await rowOf('Heat')

    await user.click(party.getByRole('button', { name: 'End the party' }))
    expect(server.bodiesOf('POST /watch-party/rooms/r1/end')).toEqual([])
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End the party' }))

    expect(server.bodiesOf('POST /watch-party/rooms/r1/end')).toHaveLength(1)
  })

  it('sees how the server is, and what it lacks', async () => {
    openAt('/admin')

    expect(await screen.findByText('1.2.3')).toBeTruthy()
    expect(screen.getByText('2 MB, of it 1 MB for pictures')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('ffprobe was not found')
  })
})
