import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { usePlayerView } from '../room-context'
import styles from './countdown.module.css'

/** Three, two, one: everybody sees the same number, because everybody waits for the same moment. */
export function Countdown({ player }: { readonly player: PartyPlayer }) {
  const { t } = useTranslation()
  const seconds = usePlayerView(player, view => view.countdownSeconds)
  if (seconds === null) return null
  return (
    <p className={styles.countdown} role="timer" aria-label={t('player.starts_in', { count: seconds })}>
      {seconds}
    </p>
  )
}
