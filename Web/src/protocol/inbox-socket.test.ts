// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWebSocket } from '~/testing/fake-web-socket'
import { type InboxMessage, parseInboxMessage } from './inbox-messages'
import { type InboxSocket, openInboxSocket } from './inbox-socket'

const golden = readFileSync(join(process.cwd(), '../tests/contract/server.invites.json'), 'utf8')
let heard: InboxMessage[]
let phases: string[]
let inbox: InboxSocket

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.stubGlobal('WebSocket', FakeWebSocket)
  FakeWebSocket.opened = []
  heard = []
  phases = []
  inbox = openInboxSocket({
    requestTicket: async () => 'ticket',
    onMessage: message => heard.push(message),
    onStatus: ({ phase }) => phases.push(phase),
  })
  await vi.advanceTimersByTimeAsync(0)
  FakeWebSocket.latest.accept()
})

afterEach(() => {
  inbox.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const push = () => FakeWebSocket.latest.say(JSON.parse(golden))

describe('the inbox’s line', () => {
  it('reads the golden frame without losing a field', () => {
    expect(parseInboxMessage(golden)).toEqual(JSON.parse(golden))
  })

  it('shows its ticket in the first message, and is up with the first list', () => {
    expect(FakeWebSocket.latest.url).toBe('ws://localhost:3000/api/v1/watch-party/notifications/ws')
    expect(FakeWebSocket.latest.sent).toEqual([{ type: 'auth', token: 'ticket' }])

    push()

    expect(phases.at(-1)).toBe('open')
    expect(heard).toEqual([JSON.parse(golden)])
  })

  it('stays up while nothing happens, because its questions are answered', async () => {
    push()
    for (let minute = 0; minute < 9; minute++) {
      await vi.advanceTimersByTimeAsync(20_000)
      expect(FakeWebSocket.latest.sent.at(-1)?.type).toBe('ping')
      FakeWebSocket.latest.say({ type: 'pong', id: 0, client_ts_ms: 0, received_ts_ms: 0, sent_ts_ms: 0 })
    }

    expect(phases.at(-1)).toBe('open')
    expect(FakeWebSocket.opened).toHaveLength(1)
  })

  it('comes back when nobody answers', async () => {
    push()
    await vi.advanceTimersByTimeAsync(45_000)
    expect(phases.at(-1)).toBe('waiting')

    await vi.advanceTimersByTimeAsync(100)

    expect(FakeWebSocket.opened).toHaveLength(2)
  })
})
