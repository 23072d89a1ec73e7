// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { item } from '~/testing/items'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

const partyServer = () =>
  serverFor('ana')
    .on(
      'GET /libraries',
      ok([
        { id: 'films', name: 'Films', kind: 'movies', item_count: 1 },
        { id: 'series', name: 'Series', kind: 'tv', item_count: 1 },
      ]),
    )
    .on('GET /watch-party/users', ok([{ id: 'id-bob', username: 'bob' }]))
    .on('POST /watch-party/eligible-libraries', body =>
      ok(
        (body as { user_ids: string[] }).user_ids.includes('id-bob')
          ? { library_ids: ['films'], blocked: [{ library_id: 'series', user_ids: ['id-bob'] }] }
          : { library_ids: ['films', 'series'], blocked: [] },
      ),
    )
    .on('GET /libraries/films/items', ok({ items: [item('heat', 'Heat')], next_cursor: null }))
    .on(
      'GET /libraries/series/items',
      ok({ items: [item('horses', 'Slow Horses', { kind: 'series', library_id: 'series' })], next_cursor: null }),
    )
    .on('GET /items/horses/children', ok({ items: [item('pilot', 'Pilot', { kind: 'episode' })], next_cursor: null }))
    .on('GET /items/heat', ok(item('heat', 'Heat')))
    .on('GET /items/pilot', ok(item('pilot', 'Pilot', { kind: 'episode', library_id: 'series' })))
    .on('GET /items/heat/playback', ok(playback('h264')))
    .on('GET /items/pilot/playback', ok(playback('hevc')))

const playback = (codec: string) => ({
  item_id: 'any',
  duration_ms: 1,
  direct_url: '/film',
  container: 'mp4',
  video: { codec },
  audio: [],
  subtitles: [],
})
const createButton = () => screen.getByRole('button', { name: 'Create Watch Party' }) as HTMLButtonElement

describe('the page that starts a party', () => {
  it('finds one of many people by name, and invites all who are found at once', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `id-${index}`, username: `friend-${index}` }))
    partyServer().on('GET /watch-party/users', ok(many))
    const user = openAt('/watch-party')

    await user.type(await screen.findByLabelText('Find a person'), 'FRIEND-2')
    expect(screen.getByRole('checkbox', { name: 'friend-29' })).toBeTruthy()
    expect(screen.getAllByRole('checkbox')).toHaveLength(11)
    await user.click(screen.getByRole('button', { name: 'Invite all 11' }))

    expect(screen.getByText('11 invited')).toBeTruthy()
    expect((screen.getByRole('button', { name: 'Everybody is invited' }) as HTMLButtonElement).disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByText('Nobody invited yet')).toBeTruthy()
  })

  it('narrows the media as soon as somebody is invited, and says who cannot see what', async () => {
    partyServer()
    const user = openAt('/watch-party')

    await user.click(await screen.findByRole('checkbox', { name: 'bob' }))

    const series = await screen.findByRole('button', { name: /Series/ })
    await waitFor(() => expect(series.getAttribute('aria-disabled')).toBe('true'))
    expect(within(series).getByText('bob cannot see Series')).toBeTruthy()
  })

  it('says so when the picked film is not for everybody, and waits', async () => {
    partyServer()
    const user = openAt('/watch-party?item=pilot')
    expect(await screen.findByText(/cannot show the picture/)).toBeTruthy()

    await user.click(await screen.findByRole('checkbox', { name: 'bob' }))

    expect(await screen.findByText(/bob cannot see this/)).toBeTruthy()
    expect(createButton().disabled).toBe(true)
  })

  it('goes down from a series to an episode', async () => {
    partyServer()
    const user = openAt('/watch-party')

    await user.click(await screen.findByRole('button', { name: 'Series' }))
    await user.click(await screen.findByRole('button', { name: /Slow Horses/ }))
    await user.click(await screen.findByRole('button', { name: /Pilot/ }))

    expect(await screen.findByRole('button', { name: 'Pick something else' })).toBeTruthy()
    expect(screen.getByRole('button', { name: /Pilot/ }).getAttribute('aria-pressed')).toBe('true')
  })

  it('makes the room that was wished for', async () => {
    const server = partyServer().on('POST /watch-party/rooms', problem(503, 'storage_unavailable'))
    const user = openAt('/watch-party?item=heat')

    await user.click(await screen.findByRole('checkbox', { name: 'bob' }))
    await user.selectOptions(await screen.findByLabelText('Role of bob'), 'controller')
    await user.click(screen.getByRole('switch', { name: 'Controllers may jump' }))
    await user.type(screen.getByLabelText('Password (optional)'), 'popcorn')
    await waitFor(() => expect(createButton().disabled).toBe(false))
    await user.click(createButton())

    await screen.findByText(/cannot save right now/)
    expect(server.bodiesOf('POST /watch-party/rooms')).toEqual([
      {
        item_id: 'heat',
        invites: [{ user_id: 'id-bob', role: 'controller' }],
        password: 'popcorn',
        start_position_ms: 0,
        policy: expect.objectContaining({ allow_non_host_seek: true, allow_non_host_play_pause: true }),
      },
    ])
  })

  it('sends the same wish under the same key, so that trying again never makes two rooms', async () => {
    const server = partyServer().on('POST /watch-party/rooms', problem(503, 'storage_unavailable'))
    const user = openAt('/watch-party?item=heat')
    await screen.findByText('bob')
    await waitFor(() => expect(createButton().disabled).toBe(false))

    await user.click(createButton())
    await screen.findByText(/cannot save right now/)
    await user.click(createButton())
    await waitFor(() => expect(server.bodiesOf('POST /watch-party/rooms')).toHaveLength(2))
    await user.type(screen.getByLabelText('Password (optional)'), 'popcorn')
    await user.click(createButton())
    await waitFor(() => expect(server.bodiesOf('POST /watch-party/rooms')).toHaveLength(3))

    const keys = server.requests
      .filter(({ route }) => route === 'POST /watch-party/rooms')
      .map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
  })
})
