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
    sync.burst()
    vi.advanceTimersByTime(2_000)
    expect(sent).toHaveLength(8)

    vi.advanceTimersByTime(10_000)
    expect(sent).toHaveLength(10)
  })

  it('asks in whole milliseconds and numbers its questions', () => {
    sync.burst()
    vi.advanceTimersByTime(60)

    expect(sent).toEqual([
      { type: 'ping', id: 1, client_ts_ms: expect.any(Number) },
      { type: 'ping', id: 2, client_ts_ms: expect.any(Number) },
    ])
    expect(sent.every(message => message.type === 'ping' && Number.isInteger(message.client_ts_ms))).toBe(true)
  })

  it('knows the time by the first answer and is settled by the fifth', () => {
    sync.burst()
    vi.advanceTimersByTime(300)
    answer(1)
    expect(serverNowMs(sync.current(), 0)).toBeCloseTo(OFFSET, -3)
    expect(sync.settled).toBe(false)

    for (const id of [2, 3, 4, 5]) answer(id)
    expect(sync.settled).toBe(true)
  })

  it('takes each answer once, and none that it never asked for', () => {
    sync.burst()
    answer(1)
    answer(1)
    answer(99)

    expect(sync.current().samples).toHaveLength(1)
  })

  it('keeps what it knew when the line comes back', () => {
    sync.burst()
    answer(1)
    sync.stop()
    sync.burst()

    expect(isKnown(sync.current())).toBe(true)
  })

  it('believes the server that came back with another clock, and asks again at once', () => {
    sync.burst()
    vi.advanceTimersByTime(1_000)
    for (const id of [1, 2, 3, 4, 5, 6, 7, 8]) answer(id)
    vi.advanceTimersByTime(5_000)
    expect(sent).toHaveLength(9)

    const tsMs = performance.now() + OFFSET + 40_000
    sync.accept({ type: 'pong', id: 9, client_ts_ms: 0, received_ts_ms: tsMs, sent_ts_ms: tsMs })
    vi.advanceTimersByTime(1_000)

    const nowMs = performance.now()
    expect(serverNowMs(sync.current(), nowMs)).toBeCloseTo(nowMs + OFFSET + 40_000, -3)
    expect(sent).toHaveLength(17)
  })

  it('asks eight times again after it was held up in its sleep', () => {
    sync.burst()
    vi.advanceTimersByTime(1_000)
    const wokenMs = performance.now() + 60_000
    vi.spyOn(performance, 'now').mockImplementation(() => wokenMs)
    vi.advanceTimersByTime(6_000)

    expect(sent.length).toBeGreaterThanOrEqual(16)
  })

  it('is quiet once stopped', () => {
    sync.burst()
    sync.stop()
    vi.advanceTimersByTime(60_000)

    expect(sent).toHaveLength(1)
  })
})
