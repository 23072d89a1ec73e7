import { useTranslation } from 'react-i18next'
import { useRoomView } from '../room-context'
import { usePauseWords } from '../use-pause-words'
import styles from './stage-notice.module.css'

/**
 * What stands below the film, over it where that cannot be read: nothing else is on a full screen, and a low window
 * ends above it. Readers hear it from there.
 */
export function StageNotice({ fullscreen }: { readonly fullscreen: boolean }) {
  const { t } = useTranslation()
  const away = useRoomView(
    ({ status, everOpen }) => everOpen && (status.phase === 'waiting' || status.phase === 'connecting'),
  )
  const stands = useRoomView(view => view.room?.timeline.playing === false)
  const why = usePauseWords()
  const said = away ? t('room.line_down') : fullscreen && stands ? why : null
  if (said === null) return null
  return (
    <p className={styles.notice} aria-hidden>
      {said}
    </p>
  )
}
