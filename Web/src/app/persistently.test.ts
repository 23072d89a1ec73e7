// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { Problem } from '~/lib/http'
import { persistently } from './persistently'

afterEach(() => vi.useRealTimers())

it("a page's code that fails to come twice comes the third time", async () => {
  vi.useFakeTimers()
  const load = vi
    .fn()
    .mockRejectedValueOnce(new TypeError())
    .mockRejectedValueOnce(new TypeError())
    .mockResolvedValue('page')
  const loading = persistently(load)

  await vi.advanceTimersByTimeAsync(1_500)

  expect(await loading).toBe('page')
})

it('nobody listens for the network any more when a pause is over', async () => {
  vi.useFakeTimers()
  const listening = new Set<unknown>()
  vi.spyOn(window, 'addEventListener').mockImplementation((_, listener) => void listening.add(listener))
  vi.spyOn(window, 'removeEventListener').mockImplementation((_, listener) => void listening.delete(listener))
  const loading = persistently(vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValue('page'))
  await vi.advanceTimersByTimeAsync(500)

  expect(await loading).toBe('page')
  expect(listening.size).toBe(0)
})

it('without a network it waits for one, and asks at once', async () => {
  vi.useFakeTimers()
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const load = vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValue('page')
  const loading = persistently(load)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(load).toHaveBeenCalledOnce()

  online.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))

  expect(await loading).toBe('page')
})

it('after a while it is said that the server cannot be reached', async () => {
  vi.useFakeTimers()
  const loading = persistently(() => Promise.reject(new TypeError())).catch((error: unknown) => error)

  await vi.advanceTimersByTimeAsync(60_000)

  expect(await loading).toBeInstanceOf(Problem)
  expect(await loading).toMatchObject({ code: 'unreachable' })
})
