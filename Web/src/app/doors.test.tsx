// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeServer, ok, problem, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

const me = { id: 'id-ana', username: 'ana', role: 'user', library_ids: [] }

describe('signing in', () => {
  it('leads back to the page one wanted', async () => {
    let signedIn = false
    serverFor('ana')
      .on('GET /users/me', () => (signedIn ? ok(me) : problem(401, 'unauthenticated')))
      .on('POST /auth/login', () => {
        signedIn = true
        return ok()
      })
    const user = openAt('/libraries')

    await user.type(await screen.findByLabelText('User name'), 'ana')
    await user.type(screen.getByLabelText('Password'), 'correct horse')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))

    expect(await screen.findByRole('heading', { name: 'Libraries' })).toBeTruthy()
    expect(await screen.findByText('Films')).toBeTruthy()
  })

  it('says that name or password is wrong, and not which', async () => {
    serverFor('ana')
      .on('GET /users/me', problem(401, 'unauthenticated'))
      .on('POST /auth/login', problem(401, 'unauthenticated'))
    const user = openAt('/login')

    await user.type(await screen.findByLabelText('User name'), 'ana')
    await user.type(screen.getByLabelText('Password'), 'wrong')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))

    expect((await screen.findByRole('alert')).textContent).toBe('User name or password is not right.')
  })
})

describe('a new server', () => {
  it('leads to the setup page, which takes its code from the link and shows which field is wrong', async () => {
    const server = new FakeServer()
      .on('GET /users/me', problem(401, 'unauthenticated'))
      .on('GET /setup', ok({ needs_setup: true, server_name: '', version: '0.1.0' }))
      .on('POST /setup', problem(400, 'validation_failed', { username: ['This name is too short.'] }))
    const user = openAt('/setup?code=ABCD-1234')

    await user.type(await screen.findByLabelText('Your user name'), 'an')
    await user.type(screen.getByLabelText('Password'), 'correct horse')
    await user.click(screen.getByRole('button', { name: 'Create the account' }))

    expect(await screen.findByText('This name is too short.')).toBeTruthy()
    expect(server.bodiesOf('POST /setup')).toEqual([
      { setup_code: 'ABCD-1234', username: 'an', password: 'correct horse' },
    ])
  })

  it('that is set up already leads away from the setup page', async () => {
    serverFor('ana')
    openAt('/setup')

    expect(await screen.findByRole('heading', { name: 'Home' })).toBeTruthy()
  })

  it('is found from any page', async () => {
    new FakeServer()
      .on('GET /users/me', problem(401, 'unauthenticated'))
      .on('GET /setup', ok({ needs_setup: true, server_name: '', version: '0.1.0' }))
    openAt('/')

    expect(await screen.findByRole('heading', { name: 'Set up your server' })).toBeTruthy()
  })
})

describe('a wrong address', () => {
  it('is one clear page with a way on', async () => {
    serverFor('ana')
    openAt('/nowhere')

    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toBeTruthy()
  })
})

describe('a used link for a password', () => {
  it('says to ask for a new one', async () => {
    const server = serverFor('ana').on('POST /auth/set-password', problem(404, 'not_found'))
    const user = openAt('/set-password?token=abc')

    await user.type(await screen.findByLabelText('New password'), 'correct horse')
    await user.click(screen.getByRole('button', { name: 'Choose your password' }))

    expect(await screen.findByText(/used or is too old/)).toBeTruthy()
    expect(server.bodiesOf('POST /auth/set-password')).toEqual([{ token: 'abc', new_password: 'correct horse' }])
  })
})
