import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Form, Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useUnsaved } from '~/ui/unsaved'
import { useChangePassword } from '../api'

export function PasswordForm() {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useChangePassword()
  useUnsaved(current !== '' || next !== '')
  const submit = () =>
    change.mutate(
      { current_password: current, new_password: next },
      {
        onSuccess: () => {
          setCurrent('')
          setNext('')
        },
      },
    )
  return (
    <Section title={t('account.change_password')} panel>
      <Form onSubmit={submit}>
        <TextField
          label={t('account.current_password')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={event => setCurrent(event.target.value)}
        />
        <TextField
          label={t('session.new_password')}
          hint={t('session.password_hint')}
          errors={change.error instanceof Problem ? change.error.errors.new_password : undefined}
          type="password"
          autoComplete="new-password"
          minLength={8}
          maxLength={1024}
          required
          value={next}
          onChange={event => setNext(event.target.value)}
        />
        <ProblemNotice error={change.error} />
        {change.isSuccess && <Notice tone="accent">{t('account.password_changed')}</Notice>}
        <div>
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('account.change_password')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
