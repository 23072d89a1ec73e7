import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { Button, LinkButton } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Form, Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { type RoomDetails, useJoin } from '../api'

type JoinGateProps = { readonly roomId: string; readonly details: RoomDetails }

/** Opening the link is the wish to join; only a password, or having left before, is worth a question. */
export function JoinGate({ roomId, details }: JoinGateProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const { mutate: join, error, isPending } = useJoin(roomId)
  const asks = details.password_required || (details.my_status !== null && details.my_status !== 'invited')

  useEffect(() => {
    if (!asks) join(null)
  }, [asks, join])

  const wrong = error instanceof Problem && error.code === 'invalid_password'
  return (
    <Page title={details.item_title} narrow>
      <p>{t('room.hosted_by', { host: details.host_username })}</p>
      <ProblemNotice error={wrong ? null : error} />
      {asks && (
        <Form onSubmit={() => join(details.password_required ? password : null)}>
          {details.password_required && (
            <TextField
              label={t('room.password')}
              errors={wrong ? [t('room.wrong_password')] : []}
              type="password"
              autoComplete="off"
              required
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
          <Button type="submit" look="primary" wide busy={isPending}>
            {t('room.join')}
          </Button>
        </Form>
      )}
      {!asks && !error && <p role="status">{t('room.joining')}</p>}
      {!asks && error && <LinkButton to="/">{t('common.home')}</LinkButton>}
    </Page>
  )
}
