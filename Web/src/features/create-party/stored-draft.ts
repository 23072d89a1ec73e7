import { type Draft, emptyDraft } from './draft'

const KEY = 'watch-party.draft'

/** What was begun in this tab before a reload. A password is not written down anywhere. */
export function restoreDraft(itemId: string | null): Draft {
  const empty = emptyDraft(itemId)
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Draft> | null
    if (stored === null) return empty
    return {
      itemId: itemId ?? stored.itemId ?? null,
      startsAtMs: itemId === null || itemId === stored.itemId ? (stored.startsAtMs ?? 0) : 0,
      invites: stored.invites ?? empty.invites,
      password: '',
      policy: { ...empty.policy, ...stored.policy },
    }
  } catch {
    return empty // another version's, or somebody's own
  }
}

export function storeDraft({ password: _, ...draft }: Draft) {
  sessionStorage.setItem(KEY, JSON.stringify(draft))
}

export const forgetDraft = () => sessionStorage.removeItem(KEY)
