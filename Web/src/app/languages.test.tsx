// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseLanguage } from '~/i18n/start'
import { ok, problem, serverFor } from '~/testing/fake-server'
import { openAt } from '~/testing/render'

afterEach(async () => {
  vi.unstubAllGlobals()
  await chooseLanguage(null)
})

describe('the language', () => {
  it('is chosen in the account, at once and for the next visit', async () => {
    serverFor('ana').on('GET /users/me/sessions', ok([]))
    const user = openAt('/me')

    await user.selectOptions(await screen.findByLabelText('Language'), 'Deutsch')

    expect(await screen.findByRole('button', { name: 'Abmelden' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('de')
    expect(localStorage.getItem('watch-party.language')).toBe('de')
  })

  it('can be chosen before signing in', async () => {
    serverFor('ana').on('GET /users/me', problem(401, 'unauthenticated'))
    const user = openAt('/login')

    await user.selectOptions(await screen.findByLabelText('Language'), 'Español')

    expect(await screen.findByRole('button', { name: 'Iniciar sesión' })).toBeTruthy()
  })

  it('of a text that runs from right to left turns the page around', async () => {
    await i18next.changeLanguage('ar')

    expect(document.documentElement.dir).toBe('rtl')
  })
})
