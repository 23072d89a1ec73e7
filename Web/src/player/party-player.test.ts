// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeMedia } from '~/testing/fake-media'
import { setDeviceTrim } from './device-trim'
import { PartyPlayer, type PlayerWishes } from './party-player'
import { type ServerClock, unknownClock, withExchange } from './server-clock'
import type { Timeline } from './timeline'

let clock: ServerClock
let media: FakeMedia
let wishes: { -readonly [K in keyof PlayerWishes]: ReturnType<typeof vi.fn<PlayerWishes[K]>> }
let player: PartyPlayer

/** The server's clock is the local one here: offsets are the clock's own tests' business. */
const exact = () => withExchange(unknownClock, { sentMs: 0, receivedTsMs: 0, sentTsMs: 0, arrivedMs: 0 })
const paused = (positionMs: number): Timeline => ({
  playing: false,
  positionMs,
  updatedTsMs: 0,
  playbackRate: 1,
  durationMs: 600_000,
})
const playing = (positionMs: number, inMs = 0): Timeline => ({
  ...paused(positionMs),
  playing: true,
  updatedTsMs: performance.now() + inMs,
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const view = () => player.view.get()

beforeEach(() => {
  vi.useFakeTimers()
  clock = exact()
  wishes = { onLocalPause: vi.fn(() => true), onLocalPlay: vi.fn(() => true), onStalled: vi.fn(), onReady: vi.fn() }
  player = new PartyPlayer(
    events => {
      media = new FakeMedia(events)
      return media
    },
    () => clock,
    wishes,
  )
})
afterEach(() => {
  player.dispose()
  vi.useRealTimers()
})

describe('a player in a party', () => {
  it('stands on the room’s frame as soon as it has the film', () => {
    player.follow(paused(90_000))
    player.load('/film')

    expect(media.seeks).toEqual([90_000])
    expect(media.paused).toBe(true)
    expect(wishes.onReady).toHaveBeenCalledOnce()
  })

  it('starts at the scheduled moment, and not with the message', async () => {
    player.load('/film')
    player.follow(playing(0, 500))

    await pass(400)
    expect(media.paused).toBe(true)
    await pass(100)
    expect(media.paused).toBe(false)
    await pass(5_000)
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
  })

  it('joins a film that runs where the film is', async () => {
    player.follow(playing(60_000))
    player.load('/film')
    await pass(3_000)

    expect(view().positionMs).toBeGreaterThan(62_900)
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
  })

  it('takes the length of the film from the file where the room does not know it', async () => {
    player.follow({ ...paused(700_000), durationMs: null })
    player.load('/film')
    await pass(1_000)

    expect(view().durationMs).toBe(600_000)
    expect(media.seeks).toEqual([600_000])
  })

  it('does nothing before it knows the server’s time', async () => {
    clock = unknownClock
    player.follow(playing(60_000))
    player.load('/film')
    await pass(1_000)
    expect(media.paused).toBe(true)

    clock = exact()
    await pass(500)
    expect(media.paused).toBe(false)
  })

  it('starts without sound where sound is refused, in step, and gets it by a click', async () => {
    player.load('/film')
    media.outcomes = ['refused', 'started']
    player.follow(playing(0))
    await pass(500)

    expect(view().autoplay).toBe('muted')
    expect(media.muted).toBe(true)
    expect(media.paused).toBe(false)

    player.allowSound()
    expect(view().autoplay).toBe('free')
    expect(media.muted).toBe(false)
  })

  it('waits for a tap where even silence is refused, and is in step after it', async () => {
    player.load('/film')
    media.outcomes = ['refused', 'refused']
    player.follow(playing(0))
    await pass(10_000)
    expect(view().autoplay).toBe('needs_tap')
    expect(media.paused).toBe(true)

    player.allowSound()
    await pass(1_000)

    expect(media.paused).toBe(false)
    expect(view().positionMs).toBeGreaterThan(10_500)
  })
})

describe('a media key', () => {
  beforeEach(async () => {
    player.load('/film')
    player.follow(playing(0))
    await pass(5_000)
  })

  const pressPause = () => {
    media.pause()
    media.events.onLocalPause()
  }

  it('asks the room, and waits for its word', async () => {
    pressPause()
    await pass(1_000)

    expect(wishes.onLocalPause).toHaveBeenCalledWith(expect.closeTo(5_000, -2))
    expect(media.paused).toBe(true)
    expect(view().pausedHere).toBe(false)
  })

  it('is overruled when the room goes on', async () => {
    pressPause()
    player.follow(playing(5_000))
    await pass(500)

    expect(media.paused).toBe(false)
  })

  it('of somebody who may not pause stops only their own picture, until they catch up', async () => {
    wishes.onLocalPause.mockReturnValue(false)
    pressPause()
    await pass(10_000)
    expect(view().pausedHere).toBe(true)
    expect(media.paused).toBe(true)

    player.catchUp()
    await pass(1_000)

    expect(media.paused).toBe(false)
    expect(view().positionMs).toBeGreaterThan(15_500)
  })

  it('that plays while the room is paused asks, and does not move the picture', async () => {
    player.follow(paused(5_000))
    await media.play()
    media.events.onLocalPlay()

    expect(wishes.onLocalPlay).toHaveBeenCalledOnce()
    expect(media.paused).toBe(true)
  })
})

describe('a film that stalls', () => {
  beforeEach(async () => {
    player.load('/film')
    player.follow(playing(0))
    await pass(2_000)
  })

  it('is told after three tenths of a second, and told again when there is enough to go on', async () => {
    media.runDry()
    await pass(200)
    expect(wishes.onStalled).not.toHaveBeenCalled()
    await pass(300)
    expect(wishes.onStalled).toHaveBeenLastCalledWith(true, expect.any(Number))
    expect(view().stalled).toBe(true)

    media.fillUp()
    await pass(4_000)
    expect(wishes.onStalled).toHaveBeenLastCalledWith(false, expect.any(Number))
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
  })

  it('of somebody who is just coming back holds nobody up', async () => {
    media.runDry()
    player.arrive()
    await pass(5_000)
    media.fillUp()
    await pass(4_000)

    expect(wishes.onStalled).not.toHaveBeenCalled()
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
  })

  it('before the common start is told too', async () => {
    player.follow(paused(90_000))
    await pass(200)
    media.runDry()
    player.follow(playing(90_000, 300))
    await pass(1_000)

    expect(wishes.onStalled).toHaveBeenLastCalledWith(true, 90_000)
  })
})

describe('a start that was announced', () => {
  it('is counted down, and one at short notice is not', async () => {
    player.load('/film')
    player.follow(playing(0, 3_000))
    await pass(100)
    expect(view().countdownSeconds).toBe(3)
    await pass(2_100)
    expect(view().countdownSeconds).toBe(1)
    await pass(1_000)
    expect(view().countdownSeconds).toBeNull()

    player.follow(playing(60_000, 1_500))
    await pass(100)
    expect(view().countdownSeconds).toBeNull()
  })
})

describe('another speed', () => {
  it('takes over where the old one has led, without a jump', async () => {
    player.load('/film')
    player.follow(playing(0))
    await pass(5_000)
    const seeks = media.seeks.length

    player.follow({ ...playing(5_200, 200), playbackRate: 1.5 })
    await pass(10_200)

    expect(media.seeks).toHaveLength(seeks)
    expect(view().positionMs).toBeGreaterThan(20_100)
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
  })
})

describe('a device that is late by itself', () => {
  it('plays ahead by its trim, and calls that in step', async () => {
    setDeviceTrim(200)
    player.load('/film')
    player.follow(playing(0))
    await pass(6_000)

    expect(view().positionMs).toBeGreaterThan(6_150)
    expect(Math.abs(view().errorMs)).toBeLessThanOrEqual(25)
    setDeviceTrim(0)
  })
})
