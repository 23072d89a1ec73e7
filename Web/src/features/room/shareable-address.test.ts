import { expect, it } from 'vitest'
import type { Reach } from './api'
import { shareableAddress } from './shareable-address'

const reach = (change: Partial<Reach> = {}): Reach => ({
  public_url: null,
  local_only: false,
  addresses: ['http://192.168.1.5:5080/'],
  listen_on: 'http://0.0.0.0:5080',
  ...change,
})
const HERE = ['http://localhost:5080/', 'http://127.0.0.1:5080/', 'http://[::1]:5080/']

it('the address that the operator named goes before all', () => {
  expect(shareableAddress('http://localhost:5080/', reach({ public_url: 'https://films.example/watch' }))).toBe(
    'https://films.example/watch/',
  )
})

it.each(HERE)('%s means nothing to a friend: an address of the network is shared instead', here => {
  expect(shareableAddress(here, reach())).toBe('http://192.168.1.5:5080/')
})

it.each(HERE)('from %s nothing can be shared while the server answers only its own machine', here => {
  expect(shareableAddress(here, reach({ local_only: true }))).toBeNull()
})

it('any other address works for friends as it works here, whatever the server listens to behind its proxy', () => {
  expect(shareableAddress('https://films.example/watch/', reach({ local_only: true }))).toBe(
    'https://films.example/watch/',
  )
})
