import type { MemberState } from '~/protocol/messages'

type Presence = Pick<MemberState, 'user_id' | 'username' | 'connected'>
export type RosterNews = { readonly came: readonly string[]; readonly left: readonly string[] }

/** Who came and who went between two looks at the roster, without oneself: for those who cannot see it. */
export function rosterNews(before: readonly Presence[], now: readonly Presence[], myId: string | null): RosterNews {
  const here = (roster: readonly Presence[]) => roster.filter(({ connected, user_id }) => connected && user_id !== myId)
  const missing = (from: readonly Presence[], others: readonly Presence[]) =>
    from.filter(({ user_id }) => !others.some(other => other.user_id === user_id)).map(({ username }) => username)
  return { came: missing(here(now), here(before)), left: missing(here(before), here(now)) }
}
