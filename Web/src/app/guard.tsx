import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Problem } from '~/lib/http'
import { useMe } from '~/lib/me'
import { loginPath } from '~/lib/return-path'
import { useSetupStatus } from '~/lib/setup-status'
import { Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'

/** Only for people who are signed in; everybody else is led to the right door and back. */
export function SignedInOnly() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const { data: me, error, refetch } = useMe()
  const signedOut = error instanceof Problem && error.status === 401
  const setup = useSetupStatus(signedOut)
  if (me) return <Outlet />
  if (signedOut && setup.data)
    return <Navigate to={setup.data.needs_setup ? '/setup' : loginPath(pathname, search)} replace />
  const failure = signedOut ? setup.error : error
  if (!failure) return <p className="visually-hidden">{t('common.loading')}</p>
  return (
    <Page title={t('nav.home')} narrow>
      <ProblemNotice error={failure} onRetry={signedOut ? setup.refetch : refetch} />
    </Page>
  )
}
