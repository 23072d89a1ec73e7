import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { Button } from '~/ui/button'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type Session, useEndSession, useSessions } from '../api'
import { deviceName } from '../device-name'
import styles from './session-list.module.css'

export function SessionList() {
  const { t } = useTranslation()
  const { data: sessions, error, refetch } = useSessions()
  const end = useEndSession()
  return (
    <Section
      title={t('account.sessions')}
      panel
      aside={
        sessions &&
        sessions.length > 1 && (
          <Button busy={end.isPending} onClick={() => end.mutate('all')}>
            {t('account.sign_out_others')}
          </Button>
        )
      }
    >
      <ProblemNotice error={end.error ?? error} onRetry={refetch} />
      {!sessions && !error && <Skeleton height="4rem" />}
      <ul>
        {sessions?.map(session => (
          <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </Section>
  )
}

function SessionRow({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = (userAgent: string) => {
    const device = deviceName(userAgent)
    if (!device) return userAgent || t('account.unknown_device')
    return device.system ? t('account.device', { browser: device.browser, system: device.system }) : device.browser
  }
  return (
    <li className={styles.session}>
      <div className={styles.words}>
        <strong>{nameOf(session.user_agent)}</strong>
        <p className={styles.detail}>
          {session.current
            ? t('account.this_device')
            : t('account.last_seen', { when: format.ago(session.last_seen_ts) })}
        </p>
      </div>
      {!session.current && <Button onClick={onEnd}>{t('account.sign_out')}</Button>}
    </li>
  )
}
