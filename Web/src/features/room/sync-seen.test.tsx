// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, serverFor } from '~/testing/fake-server'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { item } from '~/testing/items'
import { hello, policy, state } from '~/testing/messages'
import { openAt } from '~/testing/render'

const CLOCK_MS = 1_700_000_000_000

beforeEach(async () => {
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
  serverFor('bob')
    .on(
      'GET /watch-party/rooms/r1',
      ok({
        room_id: 'r1',
        item_id: 'heat',
        item_title: 'Heat',
        item_art_url: null,
        host_user_id: 'id-ana',
        host_username: 'ana',
        status: 'lobby',
        password_required: false,
        policy,
        members: [],
        my_status: 'joined',
      }),
    )
    .on('POST /watch-party/rooms/r1/ws-token', ok({ token: 't', expires_ts: 1 }))
    .on('GET /items/heat', ok(item('heat', 'Heat')))
    .on('GET /server/reach', ok({ public_url: null, local_only: true, addresses: [], listen_on: 'http://0.0.0.0:1' }))
    .on('GET /items/heat/playback', ok({ direct_url: '/film', subtitles: [], audio: [], video: null }))
  openAt('/watch-party/rooms/r1')
  await waitFor(() => expect(FakeWebSocket.opened.length).toBeGreaterThan(0))
  act(() => {
    FakeWebSocket.latest.accept()
    FakeWebSocket.latest.say(hello('bob'))
    FakeWebSocket.latest.say(state({ playing: true }))
  })
})
afterEach(() => vi.unstubAllGlobals())

/** Answers every ping so far as a server does whose clock runs as fast as ours and that holds each for no time. */
function answerPings() {
  const tsMs = CLOCK_MS + performance.now()
  for (const message of FakeWebSocket.latest.sent)
    if (message.type === 'ping')
      FakeWebSocket.latest.say({
        type: 'pong',
        id: message.id,
        client_ts_ms: message.client_ts_ms,
        received_ts_ms: tsMs,
        sent_ts_ms: tsMs,
      })
}

describe('what a member sees of being in step', () => {
  it('their own error, line and stock', async () => {
    const meter = await screen.findByLabelText('How well you keep up')
    expect(within(meter).getByText('Line').nextSibling?.textContent).toBe('–')

    await waitFor(() => {
      act(answerPings)
      expect(within(meter).getByText('Line').nextSibling?.textContent).toMatch(/^\d+ ms$/)
    })
    expect(within(meter).getByText('You').nextSibling?.textContent).toBe('0 ms')
    expect(within(meter).getByText('In hand').nextSibling?.textContent).toMatch(/ s$/)
  })

  it('everybody’s error beside their name', async () => {
    act(() =>
      FakeWebSocket.latest.say({
        type: 'meters',
        members: [
          { user_id: 'id-ana', error_ms: -12, rtt_ms: 20, buffered_ms: 9_000 },
          { user_id: 'id-bob', error_ms: 120, rtt_ms: 20, buffered_ms: 9_000 },
        ],
      }),
    )

    expect(await screen.findByText('In step (12 ms)')).toBeTruthy()
    expect(screen.getByText('120 ms ahead')).toBeTruthy()
  })

  it('tells the room its round trip before anything plays, so that the first start can allow for it', async () => {
    await waitFor(() => {
      act(answerPings)
      expect(FakeWebSocket.latest.sent.some(({ type }) => type === 'report')).toBe(true)
    })
  })
})
