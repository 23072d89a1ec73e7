// Runs in every page before its own scripts: keeps the real clock for itself and records what the <video> really shows.
;(() => {
  const RealDate = Date
  const realOrigin = performance.timeOrigin
  const realNow = performance.now.bind(performance)
  const nowMs = () => realOrigin + realNow()
  const record = { samples: [], frames: [], events: [] }
  let video = null

  const EVENTS = ['play', 'pause', 'playing', 'seeking', 'seeked', 'waiting', 'ratechange', 'error', 'emptied']
  const attach = found => {
    video = found
    for (const type of EVENTS)
      found.addEventListener(type, () => record.events.push([nowMs(), type, found.currentTime * 1000, found.error?.message ?? '']), true)
    const onFrame = (_, frame) => {
      if (video !== found) return
      record.frames.push([realOrigin + frame.expectedDisplayTime, frame.mediaTime * 1000, found.playbackRate])
      found.requestVideoFrameCallback(onFrame)
    }
    found.requestVideoFrameCallback(onFrame)
  }

  setInterval(() => {
    const found = document.querySelector('video')
    if (found && found !== video) attach(found)
    if (video)
      record.samples.push([nowMs(), video.currentTime * 1000, video.paused ? 1 : 0, video.playbackRate, video.seeking ? 1 : 0, video.readyState])
  }, 20)

  // By how much this page's clock differs from the machine's: the edges of the wall clock tell.
  const clockErrorMs = () => {
    const differences = []
    for (let i = 0; i < 25; i++) {
      const before = RealDate.now()
      let edge = RealDate.now()
      while (edge === before) edge = RealDate.now()
      differences.push(edge - nowMs())
    }
    return differences.sort((a, b) => a - b)[12]
  }

  window.__rig = {
    dump: () => JSON.stringify({ ...record, clockErrorMs: clockErrorMs() }),
    press: label => {
      document.querySelector(`button[aria-label="${label}"]`).click()
      return nowMs()
    },
    seek: positionMs => {
      const bar = document.querySelector('input[aria-label="Position in the film"]')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(bar, String(positionMs))
      bar.dispatchEvent(new Event('input', { bubbles: true }))
      bar.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
      return nowMs()
    },
    now: nowMs,
    // A wrong clock of the machine, as far as a page can tell.
    stepClock: byMs => {
      const ShiftedDate = new Proxy(RealDate, {
        construct: (target, args) => (args.length ? new target(...args) : new target(RealDate.now() + byMs)),
        apply: () => new RealDate(RealDate.now() + byMs).toString(),
        get: (target, name) => (name === 'now' ? () => RealDate.now() + byMs : target[name]),
      })
      globalThis.Date = ShiftedDate
      Object.defineProperty(performance, 'timeOrigin', { value: realOrigin + byMs, configurable: true })
    },
  }
})()
