import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { LineContext } from '../line-context'
import styles from './line-banner.module.css'

/** On every page but the room, which says it itself: what stands here may be old, and it comes back by itself. */
export function LineBanner() {
  const { t } = useTranslation()
  const { lost, reconnectNow } = useContext(LineContext)
  return (
    <div className={styles.place} aria-live="polite">
      {lost && (
        <div className={styles.banner}>
          <p className={styles.words}>{t(navigator.onLine ? 'app.unreachable' : 'app.offline')}</p>
          <Button onClick={reconnectNow}>{t('room.reconnect_now')}</Button>
        </div>
      )}
    </div>
  )
}
