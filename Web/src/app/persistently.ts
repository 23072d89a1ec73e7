import { Problem } from '~/lib/http'

const RETRY_MS = [500, 1_000, 2_000, 2_000, 2_000] as const

/** A page's code that does not come is asked for again, at once when the network is back; then it is as if the server could not be reached. */
export async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (const delayMs of RETRY_MS) {
    try {
      return await load()
    } catch {
      await pause(delayMs)
    }
  }
  try {
    return await load()
  } catch (cause) {
    throw new Problem({ status: 0, code: 'unreachable' }, null, { cause })
  }
}

/** Without a network it lasts until there is one. */
const pause = (ms: number) =>
  new Promise<void>(resolve => {
    const over = () => {
      window.removeEventListener('online', over)
      resolve()
    }
    window.addEventListener('online', over)
    if (navigator.onLine) setTimeout(over, ms)
  })
