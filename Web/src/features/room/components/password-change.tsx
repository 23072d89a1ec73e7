import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Form } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useUnsaved } from '~/ui/unsaved'
import { useChangeRoom } from '../api'
import { useRoom } from '../room-context'

export function PasswordChange({ isSet }: { readonly isSet: boolean }) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const [password, setPassword] = useState('')
  const change = useChangeRoom(roomId)
  useUnsaved(password !== '')
  const save = () => change.mutate({ password }, { onSuccess: () => setPassword('') })
  return (
    <Form onSubmit={save}>
      <TextField
        label={t(isSet ? 'room.new_password' : 'room.set_password')}
        errors={change.error instanceof Problem ? change.error.errors.password : undefined}
        type="password"
        autoComplete="new-password"
        minLength={4}
        maxLength={128}
        required
        value={password}
        onChange={event => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" busy={change.isPending}>
          {t('room.save_password')}
        </Button>{' '}
        {isSet && (
          <Button look="plain" onClick={() => change.mutate({ password: null })}>
            {t('room.remove_password')}
          </Button>
        )}
      </div>
      <ProblemNotice error={change.error} />
    </Form>
  )
}
