import { changeDraft, type Draft, type DraftChange } from './draft'

/** The draft, and the one before the last change that can be taken back. */
export type DraftHistory = { readonly draft: Draft; readonly before: Draft | null }
export type HistoryChange = DraftChange | { readonly type: 'undone' }

/** What is typed is taken back letter by letter where it was typed. */
const isTyped = (change: DraftChange) => change.type === 'password_typed'

export function changeHistory(history: DraftHistory, change: HistoryChange): DraftHistory {
  if (change.type === 'undone') return history.before ? { draft: history.before, before: null } : history
  const draft = changeDraft(history.draft, change)
  if (!isTyped(change)) return { draft, before: history.draft }
  return { draft, before: history.before && { ...history.before, password: draft.password } }
}
