import { type RefObject, useState } from 'react'
import { type Caption, VideoView } from '~/player/video-view'
import { usePlayer, useRoom, useRoomView } from '../room-context'
import { useIdle } from '../use-idle'
import { useMediaSession } from '../use-media-session'
import { useShortcuts } from '../use-shortcuts'
import type { StageLayout } from '../use-stage-layout'
import { useWakeLock } from '../use-wake-lock'
import { Countdown } from './countdown'
import { FilmOver } from './film-over'
import { KeysHelp } from './keys-help'
import { PlayerPrompt } from './player-prompt'
import { StageNotice } from './stage-notice'
import { TransportBar } from './transport-bar'
import styles from './video-stage.module.css'

type VideoStageProps = {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly layout: StageLayout
  readonly title: string
  readonly itemId: string
  readonly poster: string | undefined
  readonly captions: readonly Caption[]
  readonly onMediaRetry: () => void
}

export function VideoStage({ stage, layout, title, itemId, poster, captions, onMediaRetry }: VideoStageProps) {
  const { session } = useRoom()
  const player = usePlayer()
  const [helping, setHelping] = useState(false)
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const idle = useIdle(stage, playing)
  const help = () => setHelping(true)
  useShortcuts({ session, onFullscreen: layout.toggleFullscreen, onHelp: () => setHelping(open => !open) })
  useWakeLock(playing)
  useMediaSession(title, session)

  return (
    <div ref={stage} className={styles.stage} data-idle={idle || undefined} data-theatre={layout.theatre || undefined}>
      <div className={styles.picture}>
        <VideoView
          label={title}
          className={styles.video}
          poster={poster}
          captions={captions}
          onMedia={session.attachMedia}
        />
        <StageNotice fullscreen={layout.fullscreen} />
        {player && <PlayerPrompt player={player} onMediaRetry={onMediaRetry} />}
        <FilmOver itemId={itemId} />
        {player && <Countdown player={player} />}
      </div>
      <div className={styles.bar}>
        <TransportBar player={player} layout={layout} onHelp={help} />
      </div>
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
    </div>
  )
}
