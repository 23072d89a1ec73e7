import { Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type Invite, useDecline, useInvites } from '../api'
import styles from './invite-list.module.css'

/** Where invites are only a guest, they show up when there are some. */
export function InviteList({ hideEmpty = false }: { readonly hideEmpty?: boolean }) {
  const { t } = useTranslation()
  const { data: invites, error, refetch } = useInvites({ atOnce: true })
  const decline = useDecline()
  if (hideEmpty && !invites?.length && !decline.error) return null
  return (
    <Section title={t('inbox.title')}>
      <ProblemNotice error={decline.error ?? (invites ? null : error)} onRetry={refetch} />
      {!invites && !error && <Skeleton height="4.5rem" />}
      {invites?.length === 0 && <EmptyState icon={Mail}>{t('inbox.empty')}</EmptyState>}
      <ul className={styles.list}>
        {invites?.map(invite => (
          <InviteRow key={invite.room_id} invite={invite} onDecline={() => decline.mutate(invite.room_id)} />
        ))}
      </ul>
    </Section>
  )
}

function InviteRow({ invite, onDecline }: { readonly invite: Invite; readonly onDecline: () => void }) {
  const { t } = useTranslation()
  return (
    <li className={styles.invite}>
      <div className={styles.words}>
        <strong>{t('inbox.invite', { host: invite.host_username, title: invite.item_title })}</strong>
        {invite.password_required && <p className={styles.detail}>{t('inbox.password')}</p>}
      </div>
      <Button onClick={onDecline} aria-label={t('inbox.decline_named', { host: invite.host_username })}>
        {t('inbox.decline')}
      </Button>
      <LinkButton
        look="primary"
        to={`/watch-party/rooms/${invite.room_id}`}
        aria-label={t('inbox.join_named', { host: invite.host_username, title: invite.item_title })}
      >
        {t('inbox.join')}
      </LinkButton>
    </li>
  )
}
