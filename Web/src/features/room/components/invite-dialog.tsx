import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { Problem } from '~/lib/http'
import { usePeople } from '~/lib/people'
import { Avatar } from '~/ui/avatar'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Notice } from '~/ui/notice'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useInvite } from '../api'
import { useRoom } from '../room-context'
import styles from './invite-dialog.module.css'

type InviteDialogProps = { readonly comingIds: readonly string[]; readonly onClose: () => void }

/** Everybody who is neither here nor invited; whoever left, declined or was removed may be asked again. */
export function InviteDialog({ comingIds, onClose }: InviteDialogProps) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const { data: people, error, refetch } = usePeople()
  const invite = useInvite(roomId)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const others = people?.filter(({ id }) => !comingIds.includes(id))
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
  const blockedIds = invite.error instanceof Problem ? invite.error.userIds : []
  const blocked = people?.filter(({ id }) => blockedIds.includes(id)).map(({ username }) => username) ?? []
  const names = useFormat().list(blocked)
  return (
    <Dialog
      title={t('room.invite_more')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            disabled={chosen.length === 0}
            busy={invite.isPending}
            onClick={() => invite.mutate(chosen, { onSuccess: onClose })}
          >
            {t('room.invite', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <ProblemNotice error={error} onRetry={refetch} />
      {!people && !error && <Skeleton height="6rem" />}
      {others?.length === 0 && <p>{t('room.everybody_invited')}</p>}
      <ul className={styles.people}>
        {others?.map(({ id, username }) => (
          <li key={id}>
            <label className={styles.person}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <Avatar name={username} />
              {username}
            </label>
          </li>
        ))}
      </ul>
      {blocked.length > 0 ? (
        <Notice tone="danger">{t('room.invite_blocked', { names })}</Notice>
      ) : (
        <ProblemNotice error={invite.error} />
      )}
    </Dialog>
  )
}
