import { useRef, useState } from 'react'
import { type Caption, VideoView } from '~/player/video-view'
import { usePlayer, useRoom, useRoomView } from '../room-context'
import { useIdle } from '../use-idle'
import { useShortcuts } from '../use-shortcuts'
import { KeysHelp } from './keys-help'
import { PlayerPrompt } from './player-prompt'
import { TransportBar } from './transport-bar'
import styles from './video-stage.module.css'

type VideoStageProps = {
  readonly title: string
  readonly captions: readonly Caption[]
  readonly onMediaRetry: () => void
}

export function VideoStage({ title, captions, onMediaRetry }: VideoStageProps) {
  const { session } = useRoom()
  const player = usePlayer()
  const stage = useRef<HTMLDivElement>(null)
  const [helping, setHelping] = useState(false)
  const playing = useRoomView(view => view.room?.timeline.playing ?? false)
  const idle = useIdle(stage, playing)
  const toggleFullscreen = () =>
    document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen?.()
  useShortcuts({ session, onFullscreen: toggleFullscreen, onHelp: () => setHelping(open => !open) })

  return (
    <div ref={stage} className={styles.stage} data-idle={idle || undefined}>
      <div className={styles.picture}>
        <VideoView label={title} className={styles.video} captions={captions} onMedia={session.attachMedia} />
        {player && <PlayerPrompt player={player} onMediaRetry={onMediaRetry} />}
      </div>
      <div className={styles.bar}>
        {player && <TransportBar player={player} onFullscreen={toggleFullscreen} onHelp={() => setHelping(true)} />}
      </div>
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}
