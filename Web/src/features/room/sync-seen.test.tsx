// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { state } from '~/testing/messages'
import { openAt } from '~/testing/render'
import { connected, roomServer } from '~/testing/room'

const CLOCK_MS = 1_700_000_000_000

beforeEach(async () => {
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
  roomServer('bob')
  openAt('/watch-party/rooms/r1')
  await connected('bob', state({ playing: true }))
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
    expect(within(meter).getByText('In hand').nextSibling?.textContent).toBe('–')
    fireEvent.canPlay(screen.getByLabelText('Heat'))
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
