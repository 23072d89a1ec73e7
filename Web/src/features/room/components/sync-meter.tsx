import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '~/i18n/use-format'
import { useStore } from '~/lib/use-store'
import { usePlayer, usePlayerView, useRoom, useRoomView } from '../room-context'
import styles from './sync-meter.module.css'

/** Also while nothing is known yet: the first number that a browser writes takes a slow phone tens of milliseconds. */
const NOTHING = '–'

/** How this person's own player keeps up: to see that it does, and where to look when it does not. */
export function SyncMeter() {
  const { t } = useTranslation()
  const format = useFormat()
  const { session } = useRoom()
  const player = usePlayer()
  const errorMs = usePlayerView(player, view => view.errorMs)
  const handSeconds = usePlayerView(player, view => (view.ready ? Math.floor(view.bufferedAheadMs / 1_000) : null))
  const roundTripMs = useStore(session.roundTripMs, ms => ms)
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const inMs = (ms: number) => t('meter.ms', { ms: format.number(ms) })
  const figures = [
    [t('meter.error'), playing ? inMs(errorMs) : NOTHING],
    [t('meter.round_trip'), roundTripMs === null ? NOTHING : inMs(roundTripMs)],
    [t('meter.buffered'), handSeconds === null ? NOTHING : t('meter.seconds', { seconds: format.number(handSeconds) })],
  ]
  return (
    <div className={styles.meter}>
      <dl aria-label={t('meter.title')}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Link to="/calibration">{t('meter.calibrate')}</Link>
    </div>
  )
}
