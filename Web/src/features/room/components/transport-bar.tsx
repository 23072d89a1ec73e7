import {
  Captions,
  CaptionsOff,
  Maximize,
  Minimize,
  Pause,
  PictureInPicture2,
  Play,
  RectangleHorizontal,
} from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { IconButton } from '~/ui/button'
import { classes } from '~/ui/classes'
import { denialOf } from '../permissions'
import { usePlayerView, useRoom, useRoomView } from '../room-context'
import { useHouseRules } from '../use-house-rules'
import type { StageLayout } from '../use-stage-layout'
import { PlayerSettings } from './player-settings'
import { SeekBar } from './seek-bar'
import styles from './transport-bar.module.css'
import { VolumeControl } from './volume-control'

type TransportBarProps = {
  readonly player: PartyPlayer | null
  readonly layout: StageLayout
  readonly onHelp: () => void
}

export function TransportBar({ player, layout, onHelp }: TransportBarProps) {
  const { t } = useTranslation()
  const { session } = useRoom()
  const reasonId = useId()
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const asked = useRoomView(view => view.asked?.what ?? null)
  const playDenial = useRoomView(view => denialOf(view, 'play_pause'))
  const seekDenial = useRoomView(view => denialOf(view, 'seek'))
  const captioned = usePlayerView(player, view => view.captions.some(({ chosen }) => chosen))
  const hasCaptions = usePlayerView(player, view => view.captions.length > 0)
  const rules = useHouseRules()
  const waiting = playDenial === 'not_connected'
  const rule = rules.play
    ? (`player.denied_play_${rules.play}` as const)
    : rules.seek
      ? (`player.denied_seek_${rules.seek}` as const)
      : null
  const reason = waiting ? t('player.denied_not_connected') : rule ? t(rule) : undefined
  const pending = asked === 'play' || asked === 'pause'
  const toggle = () => {
    if (playDenial === null) session.ask({ what: playing ? 'pause' : 'play' })
  }
  return (
    <fieldset className={styles.transport} aria-label={t('player.controls')}>
      <SeekBar
        player={player}
        denied={seekDenial !== null}
        reason={seekDenial ? reason : undefined}
        describedBy={reasonId}
      />
      <IconButton
        icon={playing ? Pause : Play}
        label={t(playing ? 'player.pause' : 'player.play')}
        title={playDenial ? reason : undefined}
        aria-disabled={playDenial !== null}
        aria-describedby={reasonId}
        aria-busy={pending}
        className={classes(styles.play, pending && styles.pending)}
        onClick={toggle}
      />
      <VolumeControl player={player} />
      <span className={styles.spacer} />
      {hasCaptions && (
        <IconButton
          icon={captioned ? Captions : CaptionsOff}
          label={t('player.captions')}
          aria-pressed={captioned}
          onClick={() => player?.toggleCaptions()}
        />
      )}
      <PlayerSettings player={player} denied={playDenial !== null} describedBy={reasonId} onHelp={onHelp} />
      {document.pictureInPictureEnabled && (
        <IconButton
          icon={PictureInPicture2}
          label={t('player.picture_in_picture')}
          onClick={() => void player?.togglePictureInPicture()}
        />
      )}
      <IconButton
        icon={RectangleHorizontal}
        label={t('player.theatre')}
        aria-pressed={layout.theatre}
        className={styles.theatre}
        onClick={layout.toggleTheatre}
      />
      <IconButton
        icon={layout.fullscreen ? Minimize : Maximize}
        label={t(layout.fullscreen ? 'player.leave_fullscreen' : 'player.fullscreen')}
        onClick={layout.toggleFullscreen}
      />
      {/* The eye reads below the picture that the line is down: a line coming or going here would make everything jump. */}
      <span id={reasonId} className={rule ? styles.reason : 'visually-hidden'}>
        {waiting && <span className="visually-hidden">{t('player.denied_not_connected')} </span>}
        {rule && t(rule)}
      </span>
    </fieldset>
  )
}
