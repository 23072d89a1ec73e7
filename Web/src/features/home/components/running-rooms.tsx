import { Popcorn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useRunningRooms } from '../api'
import styles from './running-rooms.module.css'

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
      {!rooms && !error && <Skeleton height="5.5rem" />}
      {rooms?.length === 0 && (
        <EmptyState icon={Popcorn} action={start}>
          {t('home.no_rooms')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {rooms?.map(room => (
          <li key={room.room_id}>
            <Link className={styles.room} to={`/watch-party/rooms/${room.room_id}`}>
              <strong>{room.item_title}</strong>
              <span className={styles.detail}>{t('home.hosted_by', { host: room.host_username })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
