// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

const confirm = vi.fn()
beforeEach(() => {
  confirm.mockReset()
  vi.stubGlobal('confirm', confirm)
})
afterEach(() => vi.unstubAllGlobals())

async function withAPasswordBegun() {
  serverFor('ana').on('GET /users/me/sessions', ok([]))
  const user = openAt('/me')
  await user.type(await screen.findByLabelText('Current password'), 'old')
  return user
}
const close = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('whoever leaves what they typed', () => {
  it('by a link is asked, and stays if they want to', async () => {
    const user = await withAPasswordBegun()
    confirm.mockReturnValue(false)

    await user.click(screen.getByRole('link', { name: 'Libraries' }))

    expect(confirm).toHaveBeenCalledWith('Something you typed here has not been saved. Leave without it?')
    expect((screen.getByLabelText('Current password') as HTMLInputElement).value).toBe('old')
  })

  it('by a link goes if they want to, and is not asked again', async () => {
    const user = await withAPasswordBegun()
    confirm.mockReturnValue(true)

    await user.click(screen.getByRole('link', { name: 'Libraries' }))
    expect(await screen.findByRole('heading', { name: 'Libraries' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Home' }))

    expect(confirm).toHaveBeenCalledOnce()
    expect(close()).toBe(false)
  })

  it('by closing the page is asked by the browser', async () => {
    const user = await withAPasswordBegun()

    expect(close()).toBe(true)
    await user.clear(screen.getByLabelText('Current password'))
    expect(close()).toBe(false)
  })
})

it('nobody who typed nothing is asked anything', async () => {
  serverFor('ana').on('GET /users/me/sessions', ok([]))
  const user = openAt('/me')
  await screen.findByLabelText('Current password')

  await user.click(screen.getByRole('link', { name: 'Libraries' }))

  expect(await screen.findByRole('heading', { name: 'Libraries' })).toBeTruthy()
  expect(confirm).not.toHaveBeenCalled()
})
