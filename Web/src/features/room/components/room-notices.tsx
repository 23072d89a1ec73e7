import { ProblemNotice } from '~/ui/problem-notice'
import { useRoomView } from '../room-context'
import { ConnectionNotice } from './connection-notice'
import { PlaybackNotice } from './playback-notice'
import { RefusalNotice } from './refusal-notice'
import styles from './room-notices.module.css'

type RoomNoticesProps = { readonly mediaError: Error | null; readonly onMediaRetry: () => void }

/** One at a time, the most pressing, in a place of its own: what is below it never moves. */
export function RoomNotices({ mediaError, onMediaRetry }: RoomNoticesProps) {
  const open = useRoomView(view => view.status.phase === 'open')
  const refused = useRoomView(view => view.notice !== null)
  return (
    <div className={styles.place}>
      {/* Stands before its content comes, so that readers hear each change. */}
      <div className={styles.notice} aria-live="polite">
        {!open ? (
          <ConnectionNotice />
        ) : refused ? (
          <RefusalNotice />
        ) : mediaError ? (
          <ProblemNotice error={mediaError} onRetry={onMediaRetry} />
        ) : (
          <PlaybackNotice />
        )}
      </div>
    </div>
  )
}
