import { useTranslation } from 'react-i18next'
import type { MemberState } from '~/protocol/messages'
import { Section } from '~/ui/page'
import type { RoomDetails } from '../api'
import { useRoomView } from '../room-context'
import { InvitedRow } from './invited-row'
import { MemberRow } from './member-row'
import styles from './roster.module.css'
import { RosterAnnouncer } from './roster-announcer'

export function Roster({ details }: { readonly details: RoomDetails }) {
  const { t } = useTranslation()
  const live = useRoomView(view => view.room?.roster)
  const roster = live ?? joinedOf(details)
  const here = roster.filter(member => member.connected).length
  const expected = details.members.filter(
    member => member.status === 'invited' && !roster.some(({ user_id }) => user_id === member.user_id),
  )
  return (
    <Section title={live ? t('room.people', { count: here }) : t('room.people_here')} panel>
      <RosterAnnouncer />
      <ul className={styles.roster}>
        {roster.map(member => (
          <MemberRow key={member.user_id} member={member} />
        ))}
        {expected.map(member => (
          <InvitedRow key={member.user_id} invited={member} />
        ))}
      </ul>
    </Section>
  )
}

/** Until the room has spoken: those who belong to it, in the place they will have. */
const joinedOf = (details: RoomDetails): readonly MemberState[] =>
  details.members
    .filter(({ status }) => status === 'joined')
    .map(member => ({ ...member, ready: false, buffering: false }))
