import { expect, it } from 'vitest'
import { emptyDraft } from './draft'
import { changeHistory, type HistoryChange } from './draft-history'

const after = (...changes: HistoryChange[]) =>
  changes.reduce(changeHistory, { draft: emptyDraft('heat'), before: null })
const bob: HistoryChange = { type: 'person_toggled', userId: 'bob' }
const undone: HistoryChange = { type: 'undone' }

it('takes the last change back, once', () => {
  expect(after(bob, undone).draft).toEqual(emptyDraft('heat'))
  expect(after(bob, { type: 'item_picked', itemId: null }, undone, undone).draft).toEqual(after(bob).draft)
  expect(after(undone).draft).toEqual(emptyDraft('heat'))
})

it('keeps what was typed meanwhile', () => {
  expect(after(bob, { type: 'password_typed', password: 'popcorn' }, undone).draft).toEqual({
    ...emptyDraft('heat'),
    password: 'popcorn',
  })
})
