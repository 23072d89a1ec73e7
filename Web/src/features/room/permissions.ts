import type { MemberState, Policy } from '~/protocol/messages'
import type { RoomDetails } from './api'
import type { RoomView } from './room-view'

export type HouseDenial = 'viewer' | 'policy' | 'personal'
export type Denial = 'not_connected' | HouseDenial
type Power = 'play_pause' | 'seek'

/** Why not, or `null` when it is allowed. The server decides again; this only spares people a refusal. */
export function denialOf(view: RoomView, power: Power): Denial | null {
  if (view.status.phase !== 'open' || !memberOf(view, view.myId)) return 'not_connected'
  return houseDenialOf(view, power)
}

/** By the rules of the room alone, whether or not the line is up. */
export function houseDenialOf(view: RoomView, power: Power): HouseDenial | null {
  const me = memberOf(view, view.myId)
  return view.room && me ? denialFor(me, view.room.policy, power) : null
}

function denialFor(me: MemberState, policy: Policy, power: Power): HouseDenial | null {
  if (me.role === 'host') return null
  const personal = me.permissions[power]
  if (personal !== null) return personal ? null : 'personal'
  if (me.role === 'viewer') return 'viewer'
  const allowed = power === 'seek' ? policy.allow_non_host_seek : policy.allow_non_host_play_pause
  return allowed ? null : 'policy'
}

export const memberOf = (view: RoomView, userId: string | null): MemberState | undefined =>
  view.room?.roster.find(member => member.user_id === userId)

export const isHost = (view: RoomView): boolean => view.myId !== null && view.room?.hostUserId === view.myId

type Expectation = Pick<RoomDetails, 'my_role' | 'my_permissions'>

/** The same before the room has spoken, from what the server said on the way in. */
export const denialsExpected = ({ my_role, my_permissions }: Expectation) => {
  const denial = (allowed: boolean | undefined): HouseDenial | null =>
    allowed !== false ? null : my_role === 'viewer' ? 'viewer' : 'policy'
  return { play: denial(my_permissions?.play_pause), seek: denial(my_permissions?.seek) }
}
