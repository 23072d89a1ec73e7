import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Problem } from '~/lib/http'
import { Button, LinkButton } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Form, Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useSetPassword } from './api'

export function SetPasswordPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [password, setPassword] = useState('')
  const choice = useSetPassword()

  if (choice.isSuccess)
    return (
      <Page title={t('session.password_set')} narrow>
        <LinkButton look="primary" to="/login">
          {t('session.sign_in')}
        </LinkButton>
      </Page>
    )
  const problem = choice.error instanceof Problem ? choice.error : null
  const spent = problem !== null && [401, 403, 404, 409].includes(problem.status)
  return (
    <Page title={t('session.choose_password')} narrow>
      <Form onSubmit={() => choice.mutate({ token: search.get('token') ?? '', new_password: password })}>
        <TextField
          label={t('session.new_password')}
          hint={t('session.password_hint')}
          errors={problem?.errors.new_password}
          type="password"
          autoComplete="new-password"
          minLength={8}
          maxLength={1024}
          required
          value={password}
          onChange={event => setPassword(event.target.value)}
        />
        {spent ? <Notice tone="danger">{t('session.link_spent')}</Notice> : <ProblemNotice error={choice.error} />}
        <Button type="submit" look="primary" wide busy={choice.isPending}>
          {t('session.choose_password')}
        </Button>
      </Form>
    </Page>
  )
}
