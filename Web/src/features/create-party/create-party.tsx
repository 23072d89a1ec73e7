import { useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Problem } from '~/lib/http'
import { usePeople } from '~/lib/people'
import { useItem } from '~/media/catalog'
import { AllAtOnce } from '~/ui/all-at-once'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { ProblemNotice } from '~/ui/problem-notice'
import { useUnsaved } from '~/ui/unsaved'
import { useCreateRoom, useEligibility } from './api'
import { InvitePicker } from './components/invite-picker'
import { MediaPicker } from './components/media-picker'
import { RoomOptions } from './components/room-options'
import { SelectedItem } from './components/selected-item'
import styles from './create-party.module.css'
import { isComplete } from './draft'
import { changeHistory, type HistoryChange } from './draft-history'
import { blockersOf, isEligible, obstaclesTo } from './obstacles'
import { forgetDraft, restoreDraft, storeDraft } from './stored-draft'
import { useIdempotencyKey } from './use-idempotency-key'
import { useSteps } from './use-steps'

export function CreateParty() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [{ draft, before }, change] = useReducer(changeHistory, params.get('item'), itemId => ({
    draft: restoreDraft(itemId),
    before: null,
  }))
  const { step, heading, go } = useSteps(draft.itemId ? 'people' : 'media')
  const invitable = usePeople()
  const people = invitable.data ?? []
  const eligibility = useEligibility(Object.keys(draft.invites).sort()).data
  const item = useItem(draft.itemId).data ?? null
  const creation = useCreateRoom()
  const keyFor = useIdempotencyKey()
  const created = useRef(false)
  // All else is still there when one comes back: a password is written down nowhere.
  useUnsaved(draft.password !== '')
  useEffect(() => {
    if (!created.current) storeDraft(draft)
  }, [draft])

  const apply = (next: HistoryChange) => {
    creation.reset()
    change(next)
  }
  const obstacles = (libraryId: string) => obstaclesTo(libraryId, eligibility, people)
  const blocked = item !== null && !isEligible(item.library_id, eligibility)
  const create = () => {
    if (!isComplete(draft)) return
    creation.mutate(
      { draft, key: keyFor(draft) },
      {
        onSuccess: room => {
          created.current = true
          forgetDraft()
          void navigate(`/watch-party/rooms/${room.room_id}`)
        },
      },
    )
  }
  const selected = item && (
    <SelectedItem
      item={item}
      startsAtMs={draft.startsAtMs}
      blockedBy={blocked ? obstacles(item.library_id) : []}
      onLeaveOut={() => apply({ type: 'people_left_out', userIds: blockersOf(item.library_id, eligibility) })}
      onStart={positionMs => apply({ type: 'start_chosen', positionMs })}
      onClear={() => {
        apply({ type: 'item_picked', itemId: null })
        go('media')
      }}
    />
  )

  return (
    <div className={styles.columns} data-step={step}>
      <div className={classes(styles.column, styles.media)} ref={heading('media')} tabIndex={-1}>
        <MediaPicker
          pickedId={draft.itemId}
          obstacles={obstacles}
          isEligible={id => isEligible(id, eligibility)}
          onPick={itemId => apply({ type: 'item_picked', itemId })}
        />
        <div className={classes(styles.bar, styles['only-narrow'])}>
          {item && <p className={styles.picked}>{t('create.picked', { title: item.title })}</p>}
          <Button look="primary" disabled={!item} onClick={() => go('people')}>
            {t('create.next')}
          </Button>
        </div>
      </div>
      <div className={classes(styles.column, styles.people)} ref={heading('people')} tabIndex={-1}>
        <div className={styles.selection} aria-live="polite">
          {selected ?? <p className={styles.hint}>{t('create.pick_first')}</p>}
        </div>
        <AllAtOnce waiting={invitable.isPending}>
          <InvitePicker invites={draft.invites} onChange={apply} onUndo={before && (() => apply({ type: 'undone' }))} />
          <RoomOptions
            draft={draft}
            passwordErrors={creation.error instanceof Problem ? creation.error.errors.password : undefined}
            onChange={apply}
          />
        </AllAtOnce>
        <ProblemNotice error={creation.error} />
        <div className={styles.bar}>
          <Button className={styles['only-narrow']} onClick={() => go('media')}>
            {t('create.back')}
          </Button>
          <Button look="primary" disabled={!item || blocked} busy={creation.isPending} onClick={create}>
            {t('create.submit')}
          </Button>
        </div>
      </div>
    </div>
  )
}
