import { Store } from '~/lib/store'

const KEY = 'watch-party.trim_ms'
export const MAX_TRIM_MS = 500

const within = (ms: number) => Math.max(-MAX_TRIM_MS, Math.min(MAX_TRIM_MS, Math.round(ms)))

/** Private windows of some browsers refuse the storage: then the trim lasts as long as the page. */
function remembered(): number {
  try {
    return within(Number(localStorage.getItem(KEY) ?? 0) || 0)
  } catch {
    return 0
  }
}

/** How much later than the screen says this device is seen or heard (a television, Bluetooth): it plays ahead by that. */
export const deviceTrim = new Store<number>(remembered())

export function setDeviceTrim(ms: number) {
  deviceTrim.set(within(ms))
  try {
    localStorage.setItem(KEY, String(deviceTrim.get()))
  } catch {
    // Works until the page is closed.
  }
}
