// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { setPageTitle, setTitleCount } from './title'

it('the window says how much waits, on whatever page, and nothing when nothing does', () => {
  setPageTitle('Home')
  setTitleCount(2)
  expect(document.title).toBe('(2) Home')

  setPageTitle('Heat')
  expect(document.title).toBe('(2) Heat')

  setTitleCount(0)
  expect(document.title).toBe('Heat')
})
