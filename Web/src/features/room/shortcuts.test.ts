// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { shortcutFor } from './shortcuts'

beforeEach(() => {
  document.body.innerHTML = `
    <button>b</button><input type="text"><input type="range"><input type="checkbox"><select></select><a href="/x">a</a>
    <dialog><button id="in-dialog">d</button></dialog>`
})

const press = (key: string, on = 'body', init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...init })
  document.querySelector(on)?.dispatchEvent(event)
  return shortcutFor(event)
}

describe('a key', () => {
  it('is the player’s when nothing else wants it', () => {
    expect(press(' ')).toEqual({ do: 'toggle_play' })
    expect(press('J')).toEqual({ do: 'skip', byMs: -10_000 })
    expect(press('ArrowRight')).toEqual({ do: 'skip', byMs: 5_000 })
    expect(press('?')).toEqual({ do: 'help' })
    expect(press('x')).toBeNull()
  })

  it.each(['button', 'a', 'input[type=checkbox]', 'input[type=range]'])(
    'Space presses a focused %s, never the room',
    on => {
      expect(press(' ', on)).toBeNull()
    },
  )

  it('works on a focused button all the same, when the button has no use for it', () => {
    expect(press('k', 'button')).toEqual({ do: 'toggle_play' })
    expect(press('m', 'button')).toEqual({ do: 'mute' })
  })

  it('is left to text fields, lists, sliders and dialogs', () => {
    expect(press('k', 'input[type=text]')).toBeNull()
    expect(press('m', 'select')).toBeNull()
    expect(press('ArrowUp', 'input[type=range]')).toBeNull()
    expect(press('k', '#in-dialog')).toBeNull()
  })

  it('is left to the browser together with Ctrl, Alt or Meta', () => {
    expect(press('f', 'body', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', 'body', { altKey: true })).toBeNull()
  })
})
