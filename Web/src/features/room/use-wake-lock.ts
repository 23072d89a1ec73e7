import { useEffect } from 'react'

/** Keeps the screen on while the film plays and the page is in sight, where the browser lets it (not on plain HTTP). */
export function useWakeLock(playing: boolean) {
  useEffect(() => {
    if (!playing || !('wakeLock' in navigator)) return
    let held: WakeLockSentinel | undefined
    let over = false
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (over) void lock.release()
        else held = lock
      } catch {
        // A low battery may refuse it; the film plays all the same.
      }
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', take)
      void held?.release()
    }
  }, [playing])
}
