import { Crown, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberState } from '~/protocol/messages'
import { Avatar } from '~/ui/avatar'
import { IconButton } from '~/ui/button'
import { classes } from '~/ui/classes'
import { memberWords } from '../member-words'
import { isHost } from '../permissions'
import { useRoomView } from '../room-context'
import { MemberControls } from './member-controls'
import styles from './roster.module.css'

export function MemberRow({ member }: { readonly member: MemberState }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const isMe = useRoomView(view => view.myId === member.user_id)
  const meter = useRoomView(view => view.meters[member.user_id])
  const mayManage = useRoomView(isHost) && !isMe
  return (
    <li className={classes(styles.member, !member.connected && styles.away)}>
      <Avatar name={member.username} />
      <div className={styles.words}>
        <strong>{member.username}</strong> {isMe && <small>{t('member.you')}</small>}
        <p className={styles.detail}>
          <span className={classes(styles.dot, member.connected && styles.here)} aria-hidden />
          {memberWords(member, meter, t)}
        </p>
      </div>
      <span className={styles.detail}>
        {member.role === 'host' && <Crown size={16} aria-hidden />}
        {t(`roles.${member.role}`)}
      </span>
      {mayManage && (
        <IconButton
          icon={SlidersHorizontal}
          label={t('member.manage', { name: member.username })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      )}
      {mayManage && open && <MemberControls member={member} />}
    </li>
  )
}
