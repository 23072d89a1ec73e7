// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ok, serverFor } from '~/testing/fake-server'
import { item } from '~/testing/items'
import { openAt } from '~/testing/render'

afterEach(() => vi.unstubAllGlobals())

it('the film comes together with its title, which would else push it down', async () => {
  let tell = (_: ReturnType<typeof ok>) => {}
  const title = new Promise<ReturnType<typeof ok>>(resolve => {
    tell = resolve
  })
  const server = serverFor('ana')
    .on('GET /items/heat', () => title)
    .on('GET /items/heat/playback', ok({ direct_url: '/film', subtitles: [], audio: [], video: null }))
  openAt('/items/heat/watch')
  await waitFor(() => expect(server.bodiesOf('GET /items/heat/playback')).toHaveLength(1))
  expect(screen.queryByRole('heading')).toBeNull()

  tell(ok(item('heat', 'Heat')))

  expect(await screen.findByRole('heading', { name: 'Heat' })).toBeTruthy()
  expect(document.querySelector('video')).not.toBeNull()
})
