import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { setTitleCount } from '~/lib/title'
import { useInvites } from '../api'
import styles from './invite-badge.module.css'

export function InviteBadge() {
  const { t } = useTranslation()
  const count = useInvites().data?.length ?? 0
  useEffect(() => {
    setTitleCount(count)
    return () => setTitleCount(0)
  }, [count])
  if (count === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('inbox.count', { count })}</span>
    </span>
  )
}
