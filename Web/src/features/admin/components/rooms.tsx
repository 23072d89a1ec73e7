import { Popcorn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useAdminRooms, useEndRoom } from '../api'
import styles from './rows.module.css'

export function Rooms() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: rooms, error, refetch } = useAdminRooms()
  const end = useEndRoom()
  return (
    <Section title={t('admin.rooms')} panel>
      <ProblemNotice error={end.error ?? error} onRetry={refetch} />
      {!rooms && !error && <Skeleton height="4rem" />}
      {rooms?.length === 0 && <EmptyState icon={Popcorn}>{t('admin.no_rooms')}</EmptyState>}
      <ul className={styles.rows}>
        {rooms?.map(room => (
          <li key={room.room_id} className={styles.row}>
            <div className={styles.words}>
              <strong>{room.item_title}</strong>
              <p className={styles.detail}>
                {t('home.hosted_by', { host: room.host_username })} ·{' '}
                {t('admin.room_people', { count: room.connected_count, members: room.member_count })} ·{' '}
                {t('admin.room_since', { when: format.ago(room.created_ts) })}
              </p>
            </div>
            <ConfirmButton
              label={t('room.end')}
              question={t('room.end_question')}
              consequence={t('room.end_means')}
              onConfirm={() => end.mutate(room.room_id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
