import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/lib/me'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { ProblemNotice } from '~/ui/problem-notice'
import { type User, useChangeUser, useDeleteUser, usePasswordLink } from '../api'
import { LibraryChoices } from './library-choices'
import styles from './rows.module.css'
import type { PasswordLink } from './users'

export function UserRow({ user, onLink }: { readonly user: User; readonly onLink: (link: PasswordLink) => void }) {
  const { t } = useTranslation()
  const isMe = useMe().data?.id === user.id
  const change = useChangeUser()
  const remove = useDeleteUser()
  const link = usePasswordLink()
  const { disabled } = user
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong>{user.username}</strong>
        <p className={styles.detail}>
          {t(user.role === 'admin' ? 'admin.is_admin' : 'admin.is_user')}
          {disabled && ` · ${t('admin.is_disabled')}`}
        </p>
      </div>
      <Button
        icon={KeyRound}
        busy={link.isPending}
        onClick={() =>
          link.mutate(user.id, {
            onSuccess: ({ set_password_url }) => onLink({ username: user.username, url: set_password_url }),
          })
        }
      >
        {t('admin.new_link')}
      </Button>
      {!isMe && (
        <>
          <Button
            busy={change.isPending}
            onClick={() => change.mutate({ id: user.id, change: { disabled: !disabled } })}
          >
            {t(disabled ? 'admin.enable' : 'admin.disable')}
          </Button>
          <ConfirmButton
            label={t('admin.delete')}
            question={t('admin.delete_user', { name: user.username })}
            consequence={t('admin.delete_user_means')}
            onConfirm={() => remove.mutate(user.id)}
          />
        </>
      )}
      {user.role === 'user' && (
        <LibraryChoices
          chosen={user.library_ids}
          onChange={library_ids => change.mutate({ id: user.id, change: { library_ids } })}
        />
      )}
      <ProblemNotice error={change.error ?? remove.error ?? link.error} />
    </li>
  )
}
