import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Problem } from '~/lib/http'
import { returnPath } from '~/lib/return-path'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Form, Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useLogin } from './api'

export function LoginPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const login = useLogin()
  const next = returnPath(search)

  const submit = () => login.mutate({ username, password }, { onSuccess: () => navigate(next, { replace: true }) })

  const refused = login.error instanceof Problem && login.error.status === 401
  return (
    <Page title={t('session.sign_in')} narrow>
      {next.startsWith('/watch-party/rooms/') && <p>{t('session.for_room')}</p>}
      <Form onSubmit={submit}>
        <TextField
          label={t('session.username')}
          autoComplete="username"
          autoCapitalize="none"
          required
          value={username}
          onChange={event => setUsername(event.target.value)}
        />
        <TextField
          label={t('session.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={event => setPassword(event.target.value)}
        />
        {refused ? <Notice tone="danger">{t('session.wrong')}</Notice> : <ProblemNotice error={login.error} />}
        <Button type="submit" look="primary" wide busy={login.isPending}>
          {t('session.sign_in')}
        </Button>
        <p>{t('session.no_account')}</p>
      </Form>
    </Page>
  )
}
