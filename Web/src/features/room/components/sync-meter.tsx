import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '~/i18n/use-format'
import { useStore } from '~/lib/use-store'
import type { PartyPlayer } from '~/player/party-player'
import { usePlayerView, useRoom, useRoomView } from '../room-context'
import styles from './sync-meter.module.css'

const NOTHING = '–'

/** How this person's own player keeps up: to see that it does, and where to look when it does not. */
export function SyncMeter({ player }: { readonly player: PartyPlayer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { session } = useRoom()
  const errorMs = usePlayerView(player, view => view.errorMs)
  const handSeconds = usePlayerView(player, view => Math.floor(view.bufferedAheadMs / 1_000))
  const roundTripMs = useStore(session.roundTripMs, ms => ms)
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const inMs = (ms: number) => t('meter.ms', { ms: format.number(ms) })
  const figures = [
    [t('meter.error'), playing ? inMs(errorMs) : NOTHING],
    [t('meter.round_trip'), roundTripMs === null ? NOTHING : inMs(roundTripMs)],
    [t('meter.buffered'), t('meter.seconds', { seconds: format.number(handSeconds) })],
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
