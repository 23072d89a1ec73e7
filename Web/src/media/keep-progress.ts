import { saveProgress } from './progress'

const SAVE_MS = 10_000

export type Place = { readonly positionMs: number; readonly finished: boolean }

/** Remembers how far somebody came: while they watch, and when they leave. `null` while that cannot be told. */
export function keepProgress(itemId: string, place: () => Place | null): () => void {
  let last: Place | null = null
  let savedMs = 0
  const save = () => {
    last = place() ?? last
    if (last === null || Math.round(last.positionMs) === savedMs) return
    savedMs = Math.round(last.positionMs)
    void saveProgress(itemId, last.positionMs, last.finished)
  }
  const timer = setInterval(save, SAVE_MS)
  return () => {
    clearInterval(timer)
    save()
  }
}
