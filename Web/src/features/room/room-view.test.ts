import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hello, member, policy, state, timeline } from '~/testing/messages'
import { denialOf, isHost } from './permissions'
import { initialView, type RoomInput, type RoomView, reduce } from './room-view'

const having = (...inputs: RoomInput[]): RoomView => inputs.reduce(reduce, initialView)
const open: RoomInput = { type: 'status', status: { phase: 'open' } }

describe('the room view', () => {
  it('shows what the room says', () => {
    const view = having(open, hello('bob'), state({ version: 7, playing: true, position_ms: 5_000 }))

    expect(view.version).toBe(7)
    expect(view.room?.timeline).toEqual({
      playing: true,
      positionMs: 5_000,
      updatedTsMs: 0,
      playbackRate: 1,
      durationMs: 600_000,
    })
  })

  it('does not move when somebody only asks', () => {
    const before = having(open, state({ version: 7 }))
    const asked = reduce(before, { type: 'asked', asked: { what: 'seek', positionMs: 90_000 } })

    expect(asked.room).toBe(before.room)
    expect(asked.asked).toEqual({ what: 'seek', positionMs: 90_000 })
  })

  it('knows the wish answered when a newer version comes', () => {
    const asked: RoomInput = { type: 'asked', asked: { what: 'play' } }

    expect(having(open, state(), asked, timeline({ version: 2, playing: true })).asked).toBeNull()
  })

  it('says so when the wish was refused, and stays where the room is', () => {
    const refusal: RoomInput = { type: 'error', code: 'forbidden', message: 'no' }
    const view = having(open, state(), { type: 'asked', asked: { what: 'seek', positionMs: 9 } }, refusal, state())

    expect(view.asked).toBeNull()
    expect(view.notice).toEqual({ code: 'forbidden', message: 'no' })
    expect(view.room?.timeline.positionMs).toBe(0)
    expect(reduce(view, { type: 'notice_dismissed' }).notice).toBeNull()
  })

  it('drops what is older than what it shows', () => {
    const view = having(state({ version: 9 }))

    expect(reduce(view, state({ version: 8, playing: true }))).toBe(view)
    expect(reduce(view, timeline({ version: 9, playing: true }))).toBe(view)
    expect(reduce(view, { type: 'presence', version: 9, user_id: 'id-bob', connected: false })).toBe(view)
  })

  it('takes a full state of the same version, because that is the answer to a sync', () => {
    const repaired = state({ version: 9, members: [member('ana')] })

    expect(having(state({ version: 9 }), repaired).room?.roster).toEqual([member('ana')])
  })

  it('keeps the roster when only the timeline comes, and the film’s length too', () => {
    const view = having(state({ version: 1 }), timeline({ version: 2, position_ms: 50 }))

    expect(view.room?.roster).toHaveLength(2)
    expect(view.room?.timeline).toMatchObject({ positionMs: 50, durationMs: 600_000 })
  })

  it('marks who comes and goes', () => {
    const view = having(state(), { type: 'presence', version: 2, user_id: 'id-bob', connected: false })

    expect(view.room?.roster.map(({ connected }) => connected)).toEqual([true, false])
    expect(view.version).toBe(2)
  })

  it('forgets an unanswered wish when the line breaks', () => {
    const view = having(
      open,
      state(),
      { type: 'asked', asked: { what: 'play' } },
      { type: 'status', status: { phase: 'waiting', attempt: 0 } },
    )

    expect(view.asked).toBeNull()
    expect(view.room).not.toBeNull()
  })

  it('keeps the newest meter of each person', () => {
    const meter = { user_id: 'id-bob', error_ms: -12, rtt_ms: 30, buffered_ms: 9_000 }

    expect(having(state(), { type: 'meters', members: [meter] }).meters['id-bob']).toEqual(meter)
  })

  it('knows when the party is over', () => {
    expect(having(state(), { type: 'ended', reason: 'host' }).ended).toBe(true)
  })

  it('never goes back in version, in whatever order messages come', () => {
    const anyMessage = fc.record({ version: fc.nat(50), kind: fc.constantFrom('state', 'timeline', 'presence') })
    fc.assert(
      fc.property(fc.array(anyMessage), messages => {
        let view = initialView
        for (const { version, kind } of messages) {
          const before = view.version
          view = reduce(
            view,
            kind === 'state'
              ? state({ version })
              : kind === 'timeline'
                ? timeline({ version })
                : { type: 'presence', version, user_id: 'id-bob', connected: true },
          )
          expect(view.version).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })
})

describe('what I may do', () => {
  const seenBy = (me: Parameters<typeof member>[1], rules = policy) =>
    having(open, hello('bob'), state({ policy: rules, members: [member('bob', me)] }))

  it.each([
    ['the host everything', { role: 'host' }, null, null],
    ['a controller play and pause, as the rules say', { role: 'controller' }, null, 'policy'],
    ['a viewer nothing', { role: 'viewer' }, 'viewer', 'viewer'],
    [
      'a viewer with leave to seek, that',
      { role: 'viewer', permissions: { play_pause: null, seek: true } },
      'viewer',
      null,
    ],
    [
      'a controller without leave, nothing',
      { role: 'controller', permissions: { play_pause: false, seek: null } },
      'personal',
      'policy',
    ],
  ] as const)('%s', (_, me, playPause, seek) => {
    expect(denialOf(seenBy(me), 'play_pause')).toBe(playPause)
    expect(denialOf(seenBy(me), 'seek')).toBe(seek)
  })

  it('is nothing while the line is down', () => {
    const down = reduce(seenBy({ role: 'host' }), { type: 'status', status: { phase: 'connecting' } })

    expect(denialOf(down, 'seek')).toBe('not_connected')
  })

  it('changes when the room gets another host', () => {
    const view = having(open, hello('bob'), state({ version: 1 }))
    expect(isHost(view)).toBe(false)

    expect(isHost(reduce(view, state({ version: 2, host_user_id: 'id-bob' })))).toBe(true)
  })
})
