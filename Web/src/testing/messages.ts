import type { MemberState, Policy, ServerMessageOf } from '~/protocol/messages'

export const policy: Policy = {
  allow_non_host_play_pause: true,
  allow_non_host_seek: false,
  default_join_role: 'viewer',
  invite_only: false,
  wait_for_buffering: true,
  require_ready: false,
  allow_chat: true,
}

export const member = (username: string, change: Partial<MemberState> = {}): MemberState => ({
  user_id: `id-${username}`,
  username,
  role: 'viewer',
  connected: true,
  ready: true,
  buffering: false,
  permissions: { play_pause: null, seek: null },
  ...change,
})

export const hello = (username: string): ServerMessageOf<'hello'> => ({
  type: 'hello',
  protocol_version: 1,
  user_id: `id-${username}`,
  role: 'viewer',
  permissions: { play_pause: false, seek: false },
  server_ts_ms: 0,
  heartbeat_ms: 15_000,
})

export const timeline = (change: Partial<ServerMessageOf<'timeline'>> = {}): ServerMessageOf<'timeline'> => ({
  type: 'timeline',
  version: 1,
  playing: false,
  position_ms: 0,
  updated_ts_ms: 0,
  server_ts_ms: 0,
  playback_rate: 1,
  waiting_for: [],
  paused_reason: 'user',
  changed_by: null,
  ...change,
})

export const state = (change: Partial<ServerMessageOf<'state'>> = {}): ServerMessageOf<'state'> => ({
  ...timeline(),
  room_id: 'room',
  item_id: 'item',
  duration_ms: 600_000,
  host_user_id: 'id-ana',
  policy,
  members: [member('ana', { role: 'host' }), member('bob')],
  ...change,
  type: 'state',
})
