import { assertNever } from '~/lib/assert-never'
import type { Timeline } from '~/player/timeline'
import type { SocketStatus } from '~/protocol/live-socket'
import type { MemberState, Policy, ServerMessage, ServerMessageOf, TimelineFields } from '~/protocol/messages'

export type Meter = ServerMessageOf<'meters'>['members'][number]
export type Notice = { readonly code: string; readonly message: string }
/** What this person asked for and the room has not answered yet. */
export type Asked = { readonly what: 'play' | 'pause' } | { readonly what: 'seek'; readonly positionMs: number }
export type PausedReason = TimelineFields['paused_reason']
export type Room = {
  readonly itemId: string
  readonly hostUserId: string
  readonly policy: Policy
  readonly roster: readonly MemberState[]
  readonly timeline: Timeline
  readonly waitingFor: readonly string[]
  readonly pausedReason: PausedReason
  readonly changedBy: string | null
}
export type RoomView = {
  readonly status: SocketStatus
  readonly everOpen: boolean
  readonly myId: string | null
  readonly version: number
  readonly room: Room | null
  readonly meters: Readonly<Record<string, Meter>>
  readonly asked: Asked | null
  readonly notice: Notice | null
  readonly ended: boolean
}
export type RoomInput =
  | Exclude<ServerMessage, { type: 'pong' }>
  | { readonly type: 'status'; readonly status: SocketStatus }
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'notice_dismissed' }

export const initialView: RoomView = {
  status: { phase: 'connecting' },
  everOpen: false,
  myId: null,
  version: -1,
  room: null,
  meters: {},
  asked: null,
  notice: null,
  ended: false,
}

export function reduce(view: RoomView, input: RoomInput): RoomView {
  switch (input.type) {
    case 'hello':
      return { ...view, myId: input.user_id }
    case 'state':
      // The same version again is welcome: a full state is the answer to `sync` and repairs what was missed on the way.
      return input.version >= view.version
        ? { ...view, version: input.version, room: roomOf(input), asked: null }
        : view
    case 'timeline':
      return view.room && input.version > view.version
        ? { ...view, version: input.version, room: withTimeline(view.room, input), asked: null }
        : view
    case 'presence':
      return view.room && input.version > view.version
        ? { ...view, version: input.version, room: withPresence(view.room, input) }
        : view
    case 'meters':
      return { ...view, meters: Object.fromEntries(input.members.map(meter => [meter.user_id, meter])) }
    case 'error':
      return { ...view, asked: null, notice: { code: input.code, message: input.message } }
    case 'ended':
      return { ...view, ended: true, asked: null }
    case 'status':
      return { ...view, status: input.status, everOpen: view.everOpen || input.status.phase === 'open', asked: null }
    case 'asked':
      return { ...view, asked: input.asked, notice: null }
    case 'notice_dismissed':
      return { ...view, notice: null }
    default:
      return assertNever(input)
  }
}

const timelineOf = (fields: TimelineFields, durationMs: number | null): Timeline => ({
  playing: fields.playing,
  positionMs: fields.position_ms,
  updatedTsMs: fields.updated_ts_ms,
  playbackRate: fields.playback_rate,
  durationMs,
})

const playbackOf = (fields: TimelineFields, durationMs: number | null) => ({
  timeline: timelineOf(fields, durationMs),
  waitingFor: fields.waiting_for,
  pausedReason: fields.paused_reason,
  changedBy: fields.changed_by,
})

const roomOf = (state: ServerMessageOf<'state'>): Room => ({
  itemId: state.item_id,
  hostUserId: state.host_user_id,
  policy: state.policy,
  roster: state.members,
  ...playbackOf(state, state.duration_ms),
})

const withTimeline = (room: Room, message: ServerMessageOf<'timeline'>): Room => ({
  ...room,
  ...playbackOf(message, room.timeline.durationMs),
})

const withPresence = (room: Room, { user_id, connected }: ServerMessageOf<'presence'>): Room => ({
  ...room,
  roster: room.roster.map(member => (member.user_id === user_id ? { ...member, connected } : member)),
})
