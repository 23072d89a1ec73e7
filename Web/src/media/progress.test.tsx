// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ok, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'
import { saveProgress } from './progress'

afterEach(() => vi.unstubAllGlobals())

it('what to continue is asked only after what was just watched is saved', async () => {
  let saved = () => {}
  const server = serverFor('ana').on(
    'PUT /items/heat/progress',
    () =>
      new Promise(done => {
        saved = () => done(ok())
      }),
  )
  const asked = () => server.requests.some(({ route }) => route === 'GET /users/me/continue')
  const saving = saveProgress('heat', 60_000, false)
  openAt('/')
  await screen.findByRole('heading', { name: 'Home' })
  expect(asked()).toBe(false)

  saved()
  await saving

  await waitFor(() => expect(asked()).toBe(true))
})
