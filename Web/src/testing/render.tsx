import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach } from 'vitest'
import { createQueryClient } from '~/app/query-client'
import { AppRoutes } from '~/app/routes'
import { startI18n } from '~/i18n/start'

// Pages are loaded when they are first opened, which on a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })
await startI18n()
afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

// What browsers have and jsdom lacks, as far as the pages touch it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}
window.scrollTo = () => {}
HTMLMediaElement.prototype.load = () => {}
HTMLMediaElement.prototype.pause = () => {}
HTMLMediaElement.prototype.canPlayType = type => (type.includes('hvc1') ? '' : 'probably')

/** The whole client at an address, with the server faked at the edge. */
export function openAt(path: string) {
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <AppRoutes />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return user
}
