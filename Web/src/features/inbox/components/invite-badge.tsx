import { useTranslation } from 'react-i18next'
import { useInvites } from '../api'
import styles from './invite-badge.module.css'

export function InviteBadge() {
  const { t } = useTranslation()
  const count = useInvites().data?.length ?? 0
  if (count === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('inbox.count', { count })}</span>
    </span>
  )
}
