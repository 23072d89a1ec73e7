import { Clapperboard, House, Popcorn, Settings, User } from 'lucide-react'
import { Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useLocation, useMatch } from 'react-router'
import { InviteBadge } from '~/features/inbox/components/invite-badge'
import { InviteToast } from '~/features/inbox/components/invite-toast'
import { LineBanner } from '~/features/inbox/components/line-banner'
import { InboxLine } from '~/features/inbox/inbox-line'
import { useMe } from '~/lib/me'
import { classes } from '~/ui/classes'
import { ErrorBoundary } from './error-boundary'
import styles from './shell.module.css'
import { useCinema } from './use-cinema'
import { usePageStart } from './use-page-start'
import { usePendingPage } from './use-pending-page'

export function Shell() {
  const { t } = useTranslation()
  useCinema()
  const pending = usePendingPage()
  const { data: me } = useMe()
  const { pathname } = useLocation()
  const inRoom = useMatch('/watch-party/rooms/:roomId') !== null
  const content = useRef<HTMLElement>(null)
  usePageStart(content)
  return (
    <InboxLine>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {t('common.skip')}
      </button>
      <nav className={styles.nav} aria-label={t('nav.main')}>
        <NavLink className={styles.link as string} to="/" end aria-label={t('nav.home')}>
          <House size={22} aria-hidden />
        </NavLink>
        <NavLink className={styles.link as string} to="/libraries">
          <Clapperboard size={20} aria-hidden className={styles['narrow-hidden']} />
          {t('nav.libraries')}
        </NavLink>
        <NavLink className={styles.link as string} to="/watch-party">
          <Popcorn size={20} aria-hidden className={styles['narrow-hidden']} />
          {t('nav.watch_party')}
          <InviteBadge />
        </NavLink>
        {me?.role === 'admin' && (
          <NavLink className={classes(styles.link, styles.end)} to="/admin" aria-label={t('nav.admin')}>
            <Settings size={20} aria-hidden />
            <span className={styles['narrow-hidden']}>{t('nav.admin')}</span>
          </NavLink>
        )}
        <NavLink
          className={classes(styles.link, me?.role !== 'admin' && styles.end)}
          to="/me"
          aria-label={me?.username ?? t('nav.me')}
        >
          <User size={20} aria-hidden />
          <span className={styles['narrow-hidden']}>{me?.username}</span>
        </NavLink>
      </nav>
      {pending && (
        <p className={styles.pending} role="status">
          <span className="visually-hidden">{t('common.loading')}</span>
        </p>
      )}
      <main ref={content} tabIndex={-1}>
        <ErrorBoundary at={pathname}>
          <Suspense fallback={<p className={styles.late}>{t('common.loading')}</p>}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <InviteToast />
      {!inRoom && <LineBanner />}
    </InboxLine>
  )
}
