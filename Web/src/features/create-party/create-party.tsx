import { useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useFormat } from '~/i18n/use-format'
import { Problem } from '~/lib/http'
import { usePeople } from '~/lib/people'
import { randomKey } from '~/lib/random-key'
import { useItem } from '~/media/catalog'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { ProblemNotice } from '~/ui/problem-notice'
import { useCreateRoom, useEligibility } from './api'
import { InvitePicker } from './components/invite-picker'
import { MediaPicker } from './components/media-picker'
import { RoomOptions } from './components/room-options'
import { SelectedItem } from './components/selected-item'
import styles from './create-party.module.css'
import { changeDraft, type Draft, type DraftChange, emptyDraft, isComplete } from './draft'
import { isEligible, obstaclesTo } from './obstacles'

type Step = 'media' | 'people'

export function CreateParty() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [draft, change] = useReducer(changeDraft, params.get('item'), emptyDraft)
  const [step, setStep] = useState<Step>(draft.itemId ? 'people' : 'media')
  const people = usePeople().data ?? []
  const eligibility = useEligibility(Object.keys(draft.invites).sort()).data
  const item = useItem(draft.itemId).data ?? null
  const creation = useCreateRoom()
  const keyFor = useIdempotencyKey()

  const apply = (next: DraftChange) => {
    creation.reset()
    change(next)
  }
  const obstacles = (libraryId: string) => obstaclesTo(libraryId, eligibility, people)
  const blocked = item !== null && !isEligible(item.library_id, eligibility)
  const blockedBy = blocked && item ? format.list(obstacles(item.library_id)) : null
  const create = () => {
    if (!isComplete(draft)) return
    creation.mutate(
      { draft, key: keyFor(draft) },
      { onSuccess: room => navigate(`/watch-party/rooms/${room.room_id}`) },
    )
  }

  return (
    <div className={styles.columns} data-step={step}>
      <div className={classes(styles.column, styles.media)}>
        <MediaPicker
          pickedId={draft.itemId}
          obstacles={obstacles}
          isEligible={id => isEligible(id, eligibility)}
          onPick={itemId => apply({ type: 'item_picked', itemId })}
        />
        <div className={classes(styles.bar, styles['only-narrow'])}>
          <Button look="primary" disabled={!item} onClick={() => setStep('people')}>
            {t('create.next')}
          </Button>
        </div>
      </div>
      <div className={classes(styles.column, styles.people)}>
        <div className={styles.selection} aria-live="polite">
          {item ? (
            <SelectedItem
              item={item}
              blockedBy={blockedBy}
              onClear={() => {
                apply({ type: 'item_picked', itemId: null })
                setStep('media')
              }}
            />
          ) : (
            <p>{t('create.pick_first')}</p>
          )}
        </div>
        <InvitePicker invites={draft.invites} onChange={apply} />
        <RoomOptions
          draft={draft}
          passwordErrors={creation.error instanceof Problem ? creation.error.errors.password : undefined}
          onChange={apply}
        />
        <ProblemNotice error={creation.error} />
        <div className={styles.bar}>
          <Button className={styles['only-narrow']} onClick={() => setStep('media')}>
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

/** The same draft sent again after a lost answer must not make a second room; a changed draft is a new wish. */
function useIdempotencyKey(): (draft: Draft) => string {
  const last = useRef<{ draft: Draft; key: string } | null>(null)
  return draft => {
    if (last.current?.draft !== draft) last.current = { draft, key: randomKey() }
    return last.current.key
  }
}
