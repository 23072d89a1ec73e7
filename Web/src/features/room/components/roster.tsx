import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import { Skeleton } from '~/ui/skeleton'
import type { RoomDetails } from '../api'
import { isHost } from '../permissions'
import { useRoomView } from '../room-context'
import { InviteMore } from './invite-more'
import { InvitedRow } from './invited-row'
import { MemberRow } from './member-row'
import styles from './roster.module.css'

export function Roster({ details }: { readonly details: RoomDetails }) {
  const { t } = useTranslation()
  const roster = useRoomView(view => view.room?.roster)
  const host = useRoomView(isHost)
  const here = roster?.filter(member => member.connected).length ?? 0
  const expected = details.members.filter(
    member => member.status === 'invited' && !roster?.some(({ user_id }) => user_id === member.user_id),
  )
  const comingIds = [...(roster ?? []), ...expected].map(({ user_id }) => user_id)
  return (
    <Section title={t('room.people', { count: here })} panel aside={host && <InviteMore comingIds={comingIds} />}>
      {!roster && <Skeleton height="8rem" />}
      <ul className={styles.roster}>
        {roster?.map(member => (
          <MemberRow key={member.user_id} member={member} />
        ))}
        {expected.map(member => (
          <InvitedRow key={member.user_id} invited={member} />
        ))}
      </ul>
    </Section>
  )
}
