// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isKnown, serverNowMs } from '~/player/server-clock'
import { ClockSync } from './clock-sync'
import type { ClientMessage } from './messages'

let sent: ClientMessage[]
let sync: ClockSync

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  sync = new ClockSync(message => sent.push(message))
})
afterEach(() => {
  sync.stop()
  vi.useRealTimers()
})

const OFFSET = 5_000_000
const answer = (id: number) => {
  const tsMs = performance.now() + OFFSET
  sync.accept({ type: 'pong', id, client_ts_ms: 0, received_ts_ms: tsMs, sent_ts_ms: tsMs })
}

describe('learning the server’s time', () => {
  it('asks eight times within two seconds, then every five', () => {
    sync.restart()
    vi.advanceTimersByTime(2_000)
    expect(sent).toHaveLength(8)

    vi.advanceTimersByTime(10_000)
    expect(sent).toHaveLength(10)
  })

  it('asks in whole milliseconds and numbers its questions', () => {
    sync.restart()
    vi.advanceTimersByTime(150)

    expect(sent).toEqual([
      { type: 'ping', id: 1, client_ts_ms: expect.any(Number) },
      { type: 'ping', id: 2, client_ts_ms: expect.any(Number) },
    ])
    expect(sent.every(message => message.type === 'ping' && Number.isInteger(message.client_ts_ms))).toBe(true)
  })

  it('knows the time by the first answer and is settled by the third', () => {
    sync.restart()
    vi.advanceTimersByTime(300)
    answer(1)
    expect(serverNowMs(sync.current(), 0)).toBeCloseTo(OFFSET, -3)
    expect(sync.settled).toBe(false)

    answer(2)
    answer(3)
    expect(sync.settled).toBe(true)
  })

  it('takes each answer once, and none that it never asked for', () => {
    sync.restart()
    answer(1)
    answer(1)
    answer(99)

    expect(sync.current().samples).toHaveLength(1)
  })

  it('knows nothing any more after a restart', () => {
    sync.restart()
    answer(1)
    sync.restart()

    expect(isKnown(sync.current())).toBe(false)
  })

  it('is quiet once stopped', () => {
    sync.restart()
    sync.stop()
    vi.advanceTimersByTime(60_000)

    expect(sent).toHaveLength(1)
  })
})
