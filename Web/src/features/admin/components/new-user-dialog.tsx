import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { TextField } from '~/ui/field'
import { Form } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Switch } from '~/ui/switch'
import { useUnsaved } from '~/ui/unsaved'
import { useCreateUser } from '../api'
import { LibraryChoices } from './library-choices'
import type { PasswordLink } from './users'

type NewUserDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly onLink: (link: PasswordLink) => void
}

export function NewUserDialog({ open, onClose, onLink }: NewUserDialogProps) {
  const { t } = useTranslation()
  const formId = useId()
  const [username, setUsername] = useState('')
  const [isAdmin, setIsAdmin] = useState(false)
  const [libraryIds, setLibraryIds] = useState<readonly string[]>([])
  const creation = useCreateUser()

  useUnsaved(username !== '')
  const close = () => {
    setUsername('')
    setIsAdmin(false)
    setLibraryIds([])
    creation.reset()
    onClose()
  }
  const create = () =>
    creation.mutate(
      { username, role: isAdmin ? 'admin' : 'user', library_ids: libraryIds },
      {
        onSuccess: user => {
          if (user.set_password_url) onLink({ username: user.username, url: user.set_password_url })
          close()
        },
      },
    )
  if (!open) return null
  return (
    <Dialog
      title={t('admin.add_user')}
      // Escape is pressed in passing: what was typed is still there when the dialog opens again.
      onClose={onClose}
      actions={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="primary" busy={creation.isPending}>
            {t('admin.create_link')}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={create}>
        <TextField
          label={t('session.username')}
          hint={t('session.username_hint')}
          errors={creation.error instanceof Problem ? creation.error.errors.username : undefined}
          autoComplete="off"
          autoCapitalize="none"
          required
          value={username}
          onChange={event => setUsername(event.target.value)}
        />
        <Switch
          label={t('admin.make_admin')}
          hint={t('admin.make_admin_hint')}
          checked={isAdmin}
          onChange={setIsAdmin}
        />
        {!isAdmin && <LibraryChoices chosen={libraryIds} onChange={setLibraryIds} />}
        <p>{t('admin.link_hint')}</p>
        <ProblemNotice error={creation.error} />
      </Form>
    </Dialog>
  )
}
