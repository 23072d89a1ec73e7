// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { applyTheme, darken, storedTheme } from './theme'

beforeEach(() => {
  document.head.innerHTML = ['dark', 'light']
    .map(scheme => `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" />`)
    .join('')
  applyTheme('system')
  darken(false)
})

const frames = () => [...document.querySelectorAll<HTMLMetaElement>('meta')].map(({ content }) => content)

it('colours the frame of the window as the page, for either taste of the device', () => {
  expect(frames()).toEqual(['#16110e', '#f9f6f1'])
})

it('keeps a choice for the next visit, and the frame with it', () => {
  applyTheme('light')

  expect(storedTheme()).toBe('light')
  expect(frames()).toEqual(['#f9f6f1', '#f9f6f1'])
})

it('darkens a room, but not against a choice', () => {
  darken(true)
  expect(frames()).toEqual(['#16110e', '#16110e'])

  applyTheme('light')
  expect(frames()).toEqual(['#f9f6f1', '#f9f6f1'])
})
