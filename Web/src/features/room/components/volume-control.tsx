import { Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { IconButton } from '~/ui/button'
import { usePlayerView } from '../room-context'
import styles from './transport-bar.module.css'

export function VolumeControl({ player }: { readonly player: PartyPlayer | null }) {
  const { t } = useTranslation()
  const muted = usePlayerView(player, view => view.muted)
  const volume = usePlayerView(player, view => view.volume)
  return (
    <>
      <IconButton
        icon={muted ? VolumeX : Volume2}
        label={t(muted ? 'player.unmute' : 'player.mute')}
        onClick={() => player?.setMuted(!muted)}
      />
      <input
        type="range"
        className={styles.volume}
        aria-label={t('player.volume')}
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        onChange={event => player?.setVolume(Number(event.target.value))}
      />
    </>
  )
}
