import { Popcorn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Art } from '~/media/art'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { type RunningRoom, useRunningRooms } from '../api'
import styles from './cards.module.css'

export function RunningRooms() {
  const { t } = useTranslation()
  const { data: rooms, error, refetch } = useRunningRooms()
  const start = (
    <LinkButton look="primary" icon={Popcorn} to="/watch-party">
      {t('home.start')}
    </LinkButton>
  )
  return (
    <Section title={t('home.rooms')} aside={rooms && rooms.length > 0 && start}>
      <ProblemNotice error={error} onRetry={refetch} />
      {rooms?.length === 0 && (
        <EmptyState icon={Popcorn} action={start}>
          {t('home.no_rooms')}
        </EmptyState>
      )}
      <ul className={styles.cards}>
        {rooms?.map((room, index) => (
          <li key={room.room_id}>
            <RoomCard room={room} first={index === 0} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RoomCard({ room, first }: { readonly room: RunningRoom; readonly first: boolean }) {
  const { t } = useTranslation()
  return (
    <Link className={styles.card} to={`/watch-party/rooms/${room.room_id}`}>
      <Art
        title={room.item_title}
        url={room.item_art_url}
        shape="still"
        sizes="(width < 40rem) 92vw, 20rem"
        first={first}
      />
      <strong>{room.item_title}</strong>
      <span className={styles.detail}>{t('home.hosted_by', { host: room.host_username })}</span>
    </Link>
  )
}
