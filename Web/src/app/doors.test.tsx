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

  describe('with its first folder', () => {
    const newServer = () => {
      let isNew = true
      return new FakeServer()
        .on('GET /setup', () => ok({ needs_setup: isNew, server_name: 'Home', version: '0.1.0' }))
        .on('GET /users/me', () => (isNew ? problem(401, 'unauthenticated') : ok({ ...me, role: 'admin' })))
        .on('POST /setup', () => {
          isNew = false
          return ok()
        })
        .on('GET /watch-party/invites', ok([]))
        .on('POST /watch-party/notifications/ws-token', problem(404, 'not_found'))
        .on('GET /users', ok([me]))
        .on('GET /watch-party/admin/rooms', ok([]))
        .on(
          'GET /admin/server',
          ok({
            version: '0.1.0',
            started_ts: 1,
            not_ready: [],
            ffmpeg: '/f',
            ffprobe: '/p',
            data_folder: '/d',
            data_bytes: 1,
            picture_bytes: 1,
            free_bytes: null,
          }),
        )
        .on(
          'GET /libraries',
          ok([{ id: 'films', name: 'Films', kind: 'movies', item_count: 3, paths: ['/srv/films'] }]),
        )
    }
    async function fillIn() {
      const user = openAt('/setup?code=ABCD-1234')
      await user.type(await screen.findByLabelText('Your user name'), 'ana')
      await user.type(screen.getByLabelText('Password'), 'correct horse')
      await user.type(screen.getByLabelText('Folder with your films or series'), '/srv/films')
      await user.click(screen.getByRole('button', { name: 'Create the account' }))
      return user
    }
    const library = { name: 'Films', kind: 'movies', paths: ['/srv/films'] }

    it('leads to the scan, and on to the first party', async () => {
      const server = newServer().on('POST /libraries', ok())
      await fillIn()

      expect(await screen.findByText('3 titles are ready to watch.')).toBeTruthy()
      expect(screen.getByRole('link', { name: 'Start a watch party' }).getAttribute('href')).toBe('/watch-party')
      expect(server.bodiesOf('POST /libraries')).toEqual([library])
    })

    it('keeps the account when the folder is wrong, and asks for the folder alone', async () => {
      let isWrong = true
      const server = newServer().on('POST /libraries', () =>
        isWrong ? problem(400, 'validation_failed', { paths: ['There is no such folder.'] }) : ok(),
      )
      const user = await fillIn()

      expect(await screen.findByText('There is no such folder.')).toBeTruthy()
      expect(screen.queryByLabelText('Password')).toBeNull()
      isWrong = false
      await user.click(screen.getByRole('button', { name: 'Add the folder' }))

      expect(await screen.findByText('3 titles are ready to watch.')).toBeTruthy()
      expect(server.bodiesOf('POST /setup')).toHaveLength(1)
    })
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
