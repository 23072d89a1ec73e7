import { Keyboard, Maximize, Pause, Play } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { IconButton } from '~/ui/button'
import { denialOf, houseDenialOf } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import { SeekBar } from './seek-bar'
import styles from './transport-bar.module.css'
import { VolumeControl } from './volume-control'

type TransportBarProps = {
  readonly player: PartyPlayer
  readonly onFullscreen: () => void
  readonly onHelp: () => void
}

export function TransportBar({ player, onFullscreen, onHelp }: TransportBarProps) {
  const { t } = useTranslation()
  const { session } = useRoom()
  const reasonId = useId()
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const asked = useRoomView(view => view.asked?.what ?? null)
  const playDenial = useRoomView(view => denialOf(view, 'play_pause'))
  const seekDenial = useRoomView(view => denialOf(view, 'seek'))
  const playRule = useRoomView(view => houseDenialOf(view, 'play_pause'))
  const seekRule = useRoomView(view => houseDenialOf(view, 'seek'))
  const rule = playRule ?? seekRule
  const waiting = playDenial === 'not_connected'
  const toggle = () => {
    if (playDenial === null) session.ask({ what: playing ? 'pause' : 'play' })
  }
  return (
    <fieldset className={styles.transport} aria-label={t('player.controls')}>
      <SeekBar player={player} disabled={seekDenial !== null} describedBy={reasonId} />
      <IconButton
        icon={playing ? Pause : Play}
        label={t(playing ? 'player.pause' : 'player.play')}
        aria-disabled={playDenial !== null}
        aria-describedby={reasonId}
        aria-busy={asked === 'play' || asked === 'pause'}
        className={asked === 'play' || asked === 'pause' ? styles.pending : undefined}
        onClick={toggle}
      />
      <VolumeControl player={player} />
      <span className={styles.spacer} />
      <IconButton icon={Keyboard} label={t('player.keys')} onClick={onHelp} />
      <IconButton icon={Maximize} label={t('player.fullscreen')} onClick={onFullscreen} />
      {/* The eye reads below the picture that the line is down: a line coming or going here would make everything jump. */}
      <span id={reasonId} className={rule ? styles.reason : 'visually-hidden'}>
        {waiting && <span className="visually-hidden">{t('player.denied_not_connected')} </span>}
        {rule && t(`player.denied_${playRule ? 'play' : 'seek'}_${rule}`)}
      </span>
    </fieldset>
  )
}
