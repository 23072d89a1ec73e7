// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '~/lib/http'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { hello, state } from '~/testing/messages'
import type { LiveSocket, SocketStatus } from './live-socket'
import type { ServerMessage } from './messages'
import { roomSocket } from './room-socket'

let statuses: SocketStatus[]
let tickets: number
let ticketProblem: Problem | null
let socket: LiveSocket<ServerMessage>

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
  statuses = []
  tickets = 0
  ticketProblem = null
  socket = roomSocket('r1', {
    requestTicket: async () => {
      tickets++
      if (ticketProblem) throw ticketProblem
      return `ticket-${tickets}`
    },
    onMessage: () => {},
    onStatus: status => statuses.push(status),
  })
})

afterEach(() => {
  socket.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = () => vi.advanceTimersByTimeAsync(0)

async function open() {
  socket.start()
  await settle()
  FakeWebSocket.latest.accept()
  FakeWebSocket.latest.say(hello('ana'))
}

describe('a room socket', () => {
  it('shows its ticket in the first message and never in the address', async () => {
    await open()

    expect(FakeWebSocket.latest.sent).toEqual([{ type: 'auth', token: 'ticket-1' }])
    expect(FakeWebSocket.latest.url).toBe('ws://localhost:3000/api/v1/watch-party/rooms/r1/ws')
    expect(FakeWebSocket.latest.protocol).toBe('watch-party.compact.v1')
    expect(statuses.at(-1)).toEqual({ phase: 'open' })
  })

  it('says nothing for the room before it was greeted', async () => {
    socket.start()
    await settle()
    FakeWebSocket.latest.accept()

    expect(socket.send({ type: 'sync' })).toBe(false)
    expect(FakeWebSocket.latest.sent).toHaveLength(1)
  })

  it('comes back with a fresh ticket when the server restarts', async () => {
    await open()
    FakeWebSocket.latest.closeWith(1012)
    expect(statuses.at(-1)).toEqual({ phase: 'waiting', attempt: 0 })

    await vi.advanceTimersByTimeAsync(100)
    FakeWebSocket.latest.accept()

    expect(FakeWebSocket.opened).toHaveLength(2)
    expect(FakeWebSocket.latest.sent).toEqual([{ type: 'auth', token: 'ticket-2' }])
  })

  it('stays away when the close code says so', async () => {
    await open()
    FakeWebSocket.latest.closeWith(4403)
    await vi.advanceTimersByTimeAsync(60_000)

    expect(statuses.at(-1)).toEqual({ phase: 'stopped', why: 'revoked' })
    expect(tickets).toBe(1)
  })

  it('waits longer after each failure, and begins anew after a success', async () => {
    await open()
    FakeWebSocket.latest.closeWith(1006)
    await vi.advanceTimersByTimeAsync(100)
    FakeWebSocket.latest.closeWith(1006)
    await vi.advanceTimersByTimeAsync(199)
    expect(FakeWebSocket.opened).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(FakeWebSocket.opened).toHaveLength(3)

    FakeWebSocket.latest.accept()
    FakeWebSocket.latest.say(hello('ana'))
    FakeWebSocket.latest.closeWith(1006)

    expect(statuses.at(-1)).toEqual({ phase: 'waiting', attempt: 0 })
  })

  it('keeps trying while the server cannot be reached for a ticket', async () => {
    ticketProblem = new Problem({ status: 0, code: 'unreachable' })
    socket.start()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tickets).toBeGreaterThan(3)

    ticketProblem = null
    await vi.advanceTimersByTimeAsync(2_000)

    expect(FakeWebSocket.opened).toHaveLength(1)
  })

  it('gives up when a ticket is refused, and says why', async () => {
    ticketProblem = new Problem({ status: 403, code: 'kicked' })
    socket.start()
    await vi.advanceTimersByTimeAsync(60_000)

    expect(statuses.at(-1)).toEqual({ phase: 'refused', problem: ticketProblem })
    expect(tickets).toBe(1)
  })

  it('is back at once when the network is', async () => {
    await open()
    ticketProblem = new Problem({ status: 0, code: 'unreachable' })
    FakeWebSocket.latest.closeWith(1006)
    await vi.advanceTimersByTimeAsync(30_000)
    ticketProblem = null

    window.dispatchEvent(new Event('online'))
    await settle()

    expect(FakeWebSocket.opened).toHaveLength(2)
  })

  it('knows at once when the device has lost its network', async () => {
    await open()

    window.dispatchEvent(new Event('offline'))

    expect(statuses.at(-1)).toEqual({ phase: 'waiting', attempt: 0 })
  })

  it('does not believe in a line on which nothing comes any more', async () => {
    await open()
    await vi.advanceTimersByTimeAsync(11_999)
    FakeWebSocket.latest.say(state())
    await vi.advanceTimersByTimeAsync(11_999)
    expect(statuses.at(-1)).toEqual({ phase: 'open' })

    await vi.advanceTimersByTimeAsync(1)

    expect(statuses.at(-1)).toEqual({ phase: 'waiting', attempt: 0 })
  })

  it('opens nothing when it was stopped while a ticket was under way', async () => {
    socket.start()
    socket.stop()
    await settle()

    expect(FakeWebSocket.opened).toHaveLength(0)
  })
})
