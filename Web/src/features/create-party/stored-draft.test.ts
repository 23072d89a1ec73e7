// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { changeDraft, emptyDraft } from './draft'
import { forgetDraft, restoreDraft, storeDraft } from './stored-draft'

afterEach(() => sessionStorage.clear())

const draft = { ...emptyDraft('heat'), invites: { bob: 'controller' }, startsAtMs: 5_000 } as const

it('survives a reload, all but the password', () => {
  storeDraft({ ...draft, password: 'popcorn' })

  expect(restoreDraft(null)).toEqual(draft)
  expect(sessionStorage.getItem('watch-party.draft')).not.toContain('popcorn')
})

it('takes the film of the link before the one that was picked earlier', () => {
  storeDraft(draft)

  expect(restoreDraft('alien')).toEqual({ ...draft, itemId: 'alien', startsAtMs: 0 })
})

it('begins anew after the party was made, and where what is stored makes no sense', () => {
  storeDraft(draft)
  forgetDraft()
  expect(restoreDraft(null)).toEqual(emptyDraft(null))

  sessionStorage.setItem('watch-party.draft', '{')
  expect(restoreDraft(null)).toEqual(emptyDraft(null))
})

it('forgets where one stopped in another film', () => {
  expect(changeDraft(draft, { type: 'item_picked', itemId: 'alien' }).startsAtMs).toBe(0)
  expect(changeDraft(draft, { type: 'start_chosen', positionMs: 9_000 }).startsAtMs).toBe(9_000)
})

it('leaves out whoever stands in the way', () => {
  expect(changeDraft(draft, { type: 'people_left_out', userIds: ['bob'] }).invites).toEqual({})
})
