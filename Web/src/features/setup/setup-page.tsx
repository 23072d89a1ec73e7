import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { Problem } from '~/lib/http'
import { useSetupStatus } from '~/lib/setup-status'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Form, Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useSetup } from './api'

export function SetupPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [code, setCode] = useState(search.get('code') ?? '')
  const [serverName, setServerName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const setup = useSetup()

  const status = useSetupStatus().data

  if (status && !status.needs_setup && setup.isIdle) return <Navigate to="/" replace />
  const submit = () =>
    setup.mutate(
      { setup_code: code.trim(), username, password, ...(serverName.trim() ? { server_name: serverName.trim() } : {}) },
      { onSuccess: () => navigate('/admin', { replace: true }) },
    )

  const errors = setup.error instanceof Problem ? setup.error.errors : {}
  return (
    <Page title={t('setup.title')} narrow>
      <p>{t('setup.intro')}</p>
      <Form onSubmit={submit}>
        <TextField
          label={t('setup.code')}
          hint={t('setup.code_hint')}
          errors={errors.setup_code}
          autoComplete="off"
          required
          value={code}
          onChange={event => setCode(event.target.value)}
        />
        <TextField
          label={t('setup.server_name')}
          hint={t('setup.server_name_hint')}
          errors={errors.server_name}
          autoComplete="off"
          value={serverName}
          onChange={event => setServerName(event.target.value)}
        />
        <TextField
          label={t('setup.username')}
          hint={t('session.username_hint')}
          errors={errors.username}
          autoComplete="username"
          autoCapitalize="none"
          required
          value={username}
          onChange={event => setUsername(event.target.value)}
        />
        <TextField
          label={t('session.password')}
          hint={t('session.password_hint')}
          errors={errors.password}
          type="password"
          autoComplete="new-password"
          minLength={8}
          maxLength={1024}
          required
          value={password}
          onChange={event => setPassword(event.target.value)}
        />
        <ProblemNotice error={setup.error} />
        <Button type="submit" look="primary" wide busy={setup.isPending}>
          {t('setup.submit')}
        </Button>
      </Form>
    </Page>
  )
}
