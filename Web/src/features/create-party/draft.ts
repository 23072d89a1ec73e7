import { assertNever } from '~/lib/assert-never'

export type InviteRole = 'viewer' | 'controller'
export type DraftPolicy = {
  readonly allow_non_host_play_pause: boolean
  readonly allow_non_host_seek: boolean
  readonly default_join_role: InviteRole
  readonly invite_only: boolean
  readonly wait_for_buffering: boolean
  readonly require_ready: boolean
}
export type Draft = {
  readonly itemId: string | null
  /** Where in the film the party begins. */
  readonly startsAtMs: number
  readonly invites: Readonly<Record<string, InviteRole>>
  readonly password: string
  readonly policy: DraftPolicy
}
/** A draft that names a film: enough for a room. */
export type CompleteDraft = Draft & { readonly itemId: string }
export type DraftChange =
  | { readonly type: 'item_picked'; readonly itemId: string | null }
  | { readonly type: 'start_chosen'; readonly positionMs: number }
  | { readonly type: 'people_left_out'; readonly userIds: readonly string[] }
  | { readonly type: 'people_invited'; readonly userIds: readonly string[] }
  | { readonly type: 'person_toggled'; readonly userId: string }
  | { readonly type: 'role_chosen'; readonly userId: string; readonly role: InviteRole }
  | { readonly type: 'password_typed'; readonly password: string }
  | { readonly type: 'policy_changed'; readonly policy: Partial<DraftPolicy> }

export const emptyDraft = (itemId: string | null): Draft => ({
  itemId,
  startsAtMs: 0,
  invites: {},
  password: '',
  policy: {
    allow_non_host_play_pause: true,
    allow_non_host_seek: false,
    default_join_role: 'viewer',
    invite_only: false,
    wait_for_buffering: true,
    require_ready: false,
  },
})

export const isComplete = (draft: Draft): draft is CompleteDraft => draft.itemId !== null

export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.type) {
    case 'item_picked':
      return { ...draft, itemId: change.itemId, startsAtMs: 0 }
    case 'start_chosen':
      return { ...draft, startsAtMs: change.positionMs }
    case 'people_left_out':
      return { ...draft, invites: without(draft.invites, change.userIds) }
    case 'people_invited':
      return { ...draft, invites: { ...asViewers(change.userIds), ...draft.invites } }
    case 'person_toggled':
      return { ...draft, invites: toggled(draft.invites, change.userId) }
    case 'role_chosen':
      return { ...draft, invites: { ...draft.invites, [change.userId]: change.role } }
    case 'password_typed':
      return { ...draft, password: change.password }
    case 'policy_changed':
      return { ...draft, policy: { ...draft.policy, ...change.policy } }
    default:
      return assertNever(change)
  }
}

function toggled(invites: Draft['invites'], userId: string): Draft['invites'] {
  const { [userId]: invited, ...others } = invites
  return invited ? others : { ...invites, [userId]: 'viewer' }
}

const asViewers = (userIds: readonly string[]): Draft['invites'] =>
  Object.fromEntries(userIds.map(id => [id, 'viewer']))

const without = (invites: Draft['invites'], userIds: readonly string[]): Draft['invites'] =>
  Object.fromEntries(Object.entries(invites).filter(([id]) => !userIds.includes(id)))
