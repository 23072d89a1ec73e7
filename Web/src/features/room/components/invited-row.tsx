import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/ui/avatar'
import { IconButton } from '~/ui/button'
import { classes } from '~/ui/classes'
import { ProblemNotice } from '~/ui/problem-notice'
import { type RoomDetails, useWithdraw } from '../api'
import { isHost } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import styles from './roster.module.css'

export function InvitedRow({ invited }: { readonly invited: RoomDetails['members'][number] }) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const mayWithdraw = useRoomView(isHost)
  const withdraw = useWithdraw(roomId)
  return (
    <li className={classes(styles.member, styles.away)}>
      <Avatar name={invited.username} />
      <span className={styles.words}>{invited.username}</span>
      <span className={styles.detail}>{t('room.invited')}</span>
      {mayWithdraw && (
        <IconButton
          icon={X}
          label={t('room.withdraw', { name: invited.username })}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(invited.user_id)}
        />
      )}
      <ProblemNotice error={withdraw.error} />
    </li>
  )
}
