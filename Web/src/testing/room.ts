import { act, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { ok, serverFor } from './fake-server'
import { FakeWebSocket } from './fake-web-socket'
import { item } from './items'
import { hello, policy, state } from './messages'

/** What the server says of room r1, where Heat is watched. */
export const details = (change: object = {}) => ({
  room_id: 'r1',
  item_id: 'heat',
  item_title: 'Heat',
  item_art_url: null,
  host_user_id: 'id-ana',
  host_username: 'ana',
  status: 'lobby',
  password_required: false,
  policy,
  members: [],
  my_status: 'joined',
  ...change,
})

export const roomServer = (username: string, room: object = {}) =>
  serverFor(username)
    .on('GET /watch-party/rooms/r1', ok(details(room)))
    .on('POST /watch-party/rooms/r1/ws-token', ok({ token: 't', expires_ts: 1 }))
    .on('GET /items/heat', ok(item('heat', 'Heat')))
    .on('GET /server/reach', ok({ public_url: null, local_only: true, addresses: [], listen_on: 'http://0.0.0.0:1' }))
    .on('GET /items/heat/playback', ok({ direct_url: '/film', subtitles: [], audio: [], video: null }))

/** Once the page has opened its line, the room greets it. */
export async function connected(username: string, room = state()) {
  await waitFor(() => expect(FakeWebSocket.opened.length).toBeGreaterThan(0))
  act(() => {
    FakeWebSocket.latest.accept()
    FakeWebSocket.latest.say(hello(username))
    FakeWebSocket.latest.say(room)
  })
}
