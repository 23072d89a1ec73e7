// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

it('a new page begins at its top and takes the focus; its own controls keep theirs', async () => {
  const scrollTo = vi.spyOn(window, 'scrollTo')
  serverFor('ana')
  const user = openAt('/')
  await screen.findByRole('heading', { name: 'Home' })
  expect(document.activeElement).toBe(document.body)

  await user.click(screen.getByRole('link', { name: 'Libraries' }))
  expect(await screen.findByRole('heading', { name: 'Libraries' })).toBeTruthy()

  expect(scrollTo).toHaveBeenCalledWith(0, 0)
  expect(document.activeElement).toBe(screen.getByRole('main'))
})
