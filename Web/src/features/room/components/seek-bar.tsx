import { type CSSProperties, type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '~/lib/format-time'
import type { PartyPlayer } from '~/player/party-player'
import { classes } from '~/ui/classes'
import { usePlayerView, useRoom, useRoomView } from '../room-context'
import { shareAt, trackPicture } from '../track-picture'
import styles from './seek-bar.module.css'

type SeekBarProps = {
  readonly player: PartyPlayer | null
  readonly denied: boolean
  /** Why not, said where somebody tries. */
  readonly reason: string | undefined
  readonly describedBy: string
}

/** Shows where the picture is and what is loaded; a wish is shown paler until the room has answered it. */
export function SeekBar({ player, denied, reason, describedBy }: SeekBarProps) {
  const { t } = useTranslation()
  const { session } = useRoom()
  const [draggedMs, setDraggedMs] = useState<number | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const playedMs = usePlayerView(player, view => Math.floor(view.positionMs / 1_000) * 1_000)
  const durationMs = usePlayerView(player, view => view.durationMs)
  const askedMs = useRoomView(view => (view.asked?.what === 'seek' ? view.asked.positionMs : null))
  const shownMs = draggedMs ?? askedMs ?? playedMs
  const track = usePlayerView(player, view => trackPicture(shownMs, view.durationMs, view.buffered))
  const disabled = denied || durationMs === null

  const commit = () => {
    if (draggedMs === null) return
    session.ask({ what: 'seek', positionMs: draggedMs })
    setDraggedMs(null)
  }
  const hover = ({ clientX, currentTarget }: PointerEvent) =>
    setHovered(shareAt(clientX, currentTarget.getBoundingClientRect()))
  return (
    <div className={styles.seek}>
      <span className={styles.time}>{formatTime(shownMs)}</span>
      <div className={styles.rail} style={{ '--share': hovered ?? 0, '--track': track } as CSSProperties}>
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
          aria-disabled={disabled}
          title={reason}
          min={0}
          max={Math.max(durationMs ?? shownMs, 1)}
          step={1_000}
          value={shownMs}
          onChange={event => {
            if (!disabled) setDraggedMs(Number(event.target.value))
          }}
          onPointerMove={hover}
          onPointerLeave={() => setHovered(null)}
          onPointerUp={commit}
          onKeyUp={commit}
          onBlur={commit}
        />
        {hovered !== null && durationMs !== null && (
          <span className={styles.hover} aria-hidden>
            {formatTime(hovered * durationMs)}
          </span>
        )}
      </div>
      <span className={styles.time}>{durationMs === null ? '–:––' : formatTime(durationMs)}</span>
    </div>
  )
}
