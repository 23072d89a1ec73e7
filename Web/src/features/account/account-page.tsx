import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMe } from '~/lib/me'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useLogout } from './api'
import { PasswordForm } from './components/password-form'
import { SessionList } from './components/session-list'
import { ThemeChoice } from './components/theme-choice'

export function AccountPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const logout = useLogout()
  return (
    <Page
      title={useMe().data?.username ?? t('nav.me')}
      aside={
        <Button
          icon={LogOut}
          busy={logout.isPending}
          onClick={() => logout.mutate(undefined, { onSuccess: () => navigate('/login', { replace: true }) })}
        >
          {t('account.sign_out')}
        </Button>
      }
    >
      <ProblemNotice error={logout.error} />
      <ThemeChoice />
      <PasswordForm />
      <SessionList />
    </Page>
  )
}
