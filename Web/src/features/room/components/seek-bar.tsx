import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '~/lib/format-time'
import type { PartyPlayer } from '~/player/party-player'
import { classes } from '~/ui/classes'
import { usePlayerView, useRoom, useRoomView } from '../room-context'
import styles from './seek-bar.module.css'

type SeekBarProps = { readonly player: PartyPlayer; readonly disabled: boolean; readonly describedBy: string }

/** Shows where the picture is; a wish is shown paler until the room has answered it. */
export function SeekBar({ player, disabled, describedBy }: SeekBarProps) {
  const { t } = useTranslation()
  const { session } = useRoom()
  const [draggedMs, setDraggedMs] = useState<number | null>(null)
  const playedMs = usePlayerView(player, view => Math.floor(view.positionMs / 1_000) * 1_000)
  const durationMs = usePlayerView(player, view => view.durationMs)
  const askedMs = useRoomView(view => (view.asked?.what === 'seek' ? view.asked.positionMs : null))
  const shownMs = draggedMs ?? askedMs ?? playedMs

  const commit = () => {
    if (draggedMs === null) return
    session.ask({ what: 'seek', positionMs: draggedMs })
    setDraggedMs(null)
  }
  return (
    <div className={styles.seek}>
      <span className={styles.time}>{formatTime(shownMs)}</span>
      <input
        type="range"
        className={classes(styles.range, askedMs !== null && styles.pending)}
        aria-label={t('player.seek')}
        aria-valuetext={
          durationMs === null
            ? formatTime(shownMs)
            : t('player.position', { position: formatTime(shownMs), duration: formatTime(durationMs) })
        }
        aria-describedby={describedBy}
        min={0}
        max={Math.max(durationMs ?? shownMs, 1)}
        step={1_000}
        value={shownMs}
        disabled={disabled || durationMs === null}
        onChange={event => setDraggedMs(Number(event.target.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <span className={styles.time}>{durationMs === null ? '–:––' : formatTime(durationMs)}</span>
    </div>
  )
}
