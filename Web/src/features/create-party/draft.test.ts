import { describe, expect, it } from 'vitest'
import { changeDraft, type DraftChange, emptyDraft } from './draft'
import { isEligible, obstaclesTo } from './obstacles'

const having = (...changes: DraftChange[]) => changes.reduce(changeDraft, emptyDraft(null))

describe('the draft of a party', () => {
  it('invites as viewers first, and forgets the role of who is taken off', () => {
    const toggle: DraftChange = { type: 'person_toggled', userId: 'bob' }
    const promote: DraftChange = { type: 'role_chosen', userId: 'bob', role: 'controller' }

    expect(having(toggle).invites).toEqual({ bob: 'viewer' })
    expect(having(toggle, promote).invites).toEqual({ bob: 'controller' })
    expect(having(toggle, promote, toggle).invites).toEqual({})
    expect(having(toggle, promote, toggle, toggle).invites).toEqual({ bob: 'viewer' })
  })

  it('invites many at once, and who was invited already keeps their role', () => {
    const draft = having(
      { type: 'person_toggled', userId: 'bob' },
      { type: 'role_chosen', userId: 'bob', role: 'controller' },
      { type: 'people_invited', userIds: ['bob', 'cho'] },
    )

    expect(draft.invites).toEqual({ bob: 'controller', cho: 'viewer' })
  })

  it('changes one rule and keeps the others', () => {
    const { policy } = having({ type: 'policy_changed', policy: { allow_non_host_seek: true } })

    expect(policy).toEqual({ ...emptyDraft(null).policy, allow_non_host_seek: true })
  })

  it('takes and drops the film', () => {
    expect(having({ type: 'item_picked', itemId: 'heat' }).itemId).toBe('heat')
    expect(having({ type: 'item_picked', itemId: 'heat' }, { type: 'item_picked', itemId: null }).itemId).toBeNull()
  })
})

describe('who stands in the way of a library', () => {
  const eligibility = { library_ids: ['films'], blocked: [{ library_id: 'series', user_ids: ['1', '9'] }] }

  it('is said by name', () => {
    expect(obstaclesTo('series', eligibility, [{ id: '1', username: 'bob' }])).toEqual(['bob', '9'])
    expect(obstaclesTo('films', eligibility, [])).toEqual([])
  })

  it('is nobody as long as it is not known', () => {
    expect(isEligible('series', undefined)).toBe(true)
    expect(isEligible('series', eligibility)).toBe(false)
  })
})
