import {
  type Decoded,
  flag,
  integer,
  listOf,
  Malformed,
  nullable,
  number,
  object,
  oneOf,
  optional,
  parserOf,
  text,
} from './decode'

export const SUBPROTOCOL = 'watch-party.compact.v1'

export const role = oneOf('host', 'controller', 'viewer')
const permissions = object({ play_pause: nullable(flag), seek: nullable(flag) })
const policy = object({
  allow_non_host_play_pause: flag,
  allow_non_host_seek: flag,
  default_join_role: role,
  invite_only: flag,
  wait_for_buffering: flag,
  require_ready: flag,
  allow_chat: flag,
})
const member = object({
  user_id: text,
  username: text,
  role,
  connected: flag,
  ready: flag,
  buffering: flag,
  permissions,
})
const timeline = {
  version: integer,
  playing: flag,
  position_ms: integer,
  updated_ts_ms: integer,
  server_ts_ms: integer,
  playback_rate: number,
  waiting_for: listOf(text),
  paused_reason: nullable(oneOf('user', 'buffering', 'not_ready', 'restart', 'finished', 'item_unavailable')),
  changed_by: nullable(text),
}

const server = {
  hello: object({
    type: oneOf('hello'),
    protocol_version: integer,
    user_id: text,
    role,
    permissions,
    server_ts_ms: integer,
    heartbeat_ms: integer,
  }),
  state: object({
    type: oneOf('state'),
    room_id: text,
    item_id: text,
    ...timeline,
    duration_ms: nullable(integer),
    host_user_id: text,
    policy,
    members: listOf(member),
  }),
  presence: object({ type: oneOf('presence'), user_id: text, connected: flag, version: integer }),
  timeline: object({ type: oneOf('timeline'), ...timeline }),
  pong: object({
    type: oneOf('pong'),
    id: integer,
    client_ts_ms: number,
    received_ts_ms: number,
    sent_ts_ms: number,
  }),
  error: object({ type: oneOf('error'), code: text, message: text, request_id: optional(text) }),
  meters: object({
    type: oneOf('meters'),
    members: listOf(object({ user_id: text, error_ms: integer, rtt_ms: integer, buffered_ms: integer })),
  }),
  ended: object({ type: oneOf('ended'), reason: text }),
}

const position = { position_ms: integer, request_id: optional(text) }

const client = {
  auth: object({ type: oneOf('auth'), token: text }),
  play: object({ type: oneOf('play'), ...position }),
  pause: object({ type: oneOf('pause'), ...position }),
  seek: object({ type: oneOf('seek'), ...position }),
  set_rate: object({ type: oneOf('set_rate'), playback_rate: number }),
  ping: object({ type: oneOf('ping'), id: integer, client_ts_ms: integer }),
  ready: object({ type: oneOf('ready'), ready: flag }),
  buffering: object({ type: oneOf('buffering'), buffering: flag, position_ms: integer }),
  report: object({ type: oneOf('report'), error_ms: integer, rtt_ms: integer, buffered_ms: integer }),
  go_on: object({ type: oneOf('go_on') }),
  start: object({ type: oneOf('start') }),
  sync: object({ type: oneOf('sync') }),
}

export type Role = Decoded<typeof role>
export type Permissions = Decoded<typeof permissions>
export type Policy = Decoded<typeof policy>
export type MemberState = Decoded<typeof member>
export type ServerMessage = { [T in keyof typeof server]: Decoded<(typeof server)[T]> }[keyof typeof server]
export type ClientMessage = { [T in keyof typeof client]: Decoded<(typeof client)[T]> }[keyof typeof client]
export type ServerMessageOf<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>
export type TimelineFields = Omit<ServerMessageOf<'timeline'>, 'type'>

export const serverTypes = Object.keys(server) as ServerMessage['type'][]
export const clientTypes = Object.keys(client) as ClientMessage['type'][]

export const parseServerMessage: (frame: string) => ServerMessage | null = parserOf(server)
export const parseClientMessage: (frame: string) => ClientMessage | null = parserOf(client)
export { Malformed }
