import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePersonSearch } from '~/lib/use-person-search'
import type { MemberState } from '~/protocol/messages'
import { Button } from '~/ui/button'
import { SearchField } from '~/ui/field'
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
  const { many, search, setSearch, found, first } = usePersonSearch(roster)
  const [all, setAll] = useState(false)
  const expected = details.members.filter(
    member => member.status === 'invited' && !roster.some(({ user_id }) => user_id === member.user_id),
  )
  return (
    <Section title={live ? t('room.people', { count: here }) : t('room.people_here')} panel>
      <RosterAnnouncer />
      {many && all && <SearchField label={t('people.find')} value={search} onChange={setSearch} />}
      {many && all && found.length === 0 && <p>{t('people.nobody')}</p>}
      <ul className={styles.roster}>
        {(many && !all ? first : found).map(member => (
          <MemberRow key={member.user_id} member={member} />
        ))}
        {(many && !all ? [] : expected).map(member => (
          <InvitedRow key={member.user_id} invited={member} />
        ))}
      </ul>
      {many && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('people.fewer') : t('people.everybody', { count: roster.length + expected.length })}
        </Button>
      )}
    </Section>
  )
}

/** Until the room has spoken: those who belong to it, in the place they will have. */
const joinedOf = (details: RoomDetails): readonly MemberState[] =>
  details.members
    .filter(({ status }) => status === 'joined')
    .map(member => ({ ...member, ready: false, buffering: false }))
