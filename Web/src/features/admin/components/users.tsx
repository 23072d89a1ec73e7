import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CopyableLink } from '~/ui/copyable-link'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useUsers } from '../api'
import { NewUserDialog } from './new-user-dialog'
import styles from './rows.module.css'
import { UserRow } from './user-row'

export type PasswordLink = { readonly username: string; readonly url: string }

export function Users() {
  const { t } = useTranslation()
  const { data: users, error, refetch } = useUsers()
  const [adding, setAdding] = useState(false)
  const [link, setLink] = useState<PasswordLink | null>(null)
  return (
    <Section
      title={t('admin.users')}
      panel
      aside={
        <Button icon={UserPlus} onClick={() => setAdding(true)}>
          {t('admin.add_user')}
        </Button>
      }
    >
      <ProblemNotice error={error} onRetry={refetch} />
      {!users && !error && <Skeleton height="8rem" />}
      {link && (
        <Notice tone="accent">
          <CopyableLink
            label={t('admin.password_link', { name: link.username })}
            url={new URL(link.url, document.baseURI).href}
          />
        </Notice>
      )}
      <ul className={styles.rows}>
        {users?.map(user => (
          <UserRow key={user.id} user={user} onLink={setLink} />
        ))}
      </ul>
      <NewUserDialog open={adding} onClose={() => setAdding(false)} onLink={setLink} />
    </Section>
  )
}
