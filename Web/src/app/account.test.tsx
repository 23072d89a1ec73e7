// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const sessions = [
  { id: 's1', current: true, user_agent: FIREFOX, created_ts: 1, last_seen_ts: 2 },
  { id: 's2', current: false, user_agent: '', created_ts: 1, last_seen_ts: 2 },
]

afterEach(() => vi.unstubAllGlobals())

it('one sees where one is signed in, and signs out there or everywhere else', async () => {
  const server = serverFor('ana')
    .on('GET /users/me/sessions', ok(sessions))
    .on('DELETE /users/me/sessions/s2', ok())
    .on('DELETE /users/me/sessions/all', ok())
  const user = openAt('/me')
  const other = within((await screen.findByText('Unknown device')).closest('li') as HTMLElement)

  await user.click(other.getByRole('button', { name: 'Sign out' }))
  expect(server.bodiesOf('DELETE /users/me/sessions/s2')).toHaveLength(1)
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }))
  expect(server.bodiesOf('DELETE /users/me/sessions/all')).toHaveLength(1)
})

it('a new password is asked for with the old one, and what is wrong with it stands at its field', async () => {
  let attempts = 0
  const server = serverFor('ana')
    .on('GET /users/me/sessions', ok(sessions))
    .on('PUT /users/me/password', () =>
      attempts++ === 0 ? problem(400, 'validation_failed', { new_password: ['This one is too well known.'] }) : ok(),
    )
  const user = openAt('/me')

  await user.type(await screen.findByLabelText('Current password'), 'the old one')
  await user.type(screen.getByLabelText('New password'), 'password1')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByText('This one is too well known.')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByText(/You were signed out everywhere else/)).toBeTruthy()
  expect(server.bodiesOf('PUT /users/me/password').at(-1)).toEqual({
    current_password: 'the old one',
    new_password: 'password1',
  })
})
