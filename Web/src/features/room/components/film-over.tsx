import { RotateCcw, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ProblemNotice } from '~/ui/problem-notice'
import { useChangeRoom } from '../api'
import { denialOf, isHost } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import { useNextEpisode } from '../use-next-episode'
import { ChangeFilm } from './change-film'
import styles from './film-over.module.css'

/** The film has ended: again, the next episode, or something else, for whoever may decide it. */
export function FilmOver({ itemId }: { readonly itemId: string }) {
  const finished = useRoomView(view => view.room?.pausedReason === 'finished')
  return finished ? <WhatNow itemId={itemId} /> : null
}

function WhatNow({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation()
  const { roomId, session } = useRoom()
  const mayReplay = useRoomView(view => denialOf(view, 'play_pause') === null && denialOf(view, 'seek') === null)
  const host = useRoomView(isHost)
  const next = useNextEpisode(host ? itemId : null)
  const change = useChangeRoom(roomId)
  const playFromStart = () => session.send({ type: 'play', position_ms: 0 })
  return (
    <div className={styles.over}>
      <p className={styles.words}>{t(host || mayReplay ? 'room.film_over' : 'room.film_over_guest')}</p>
      <div className={styles.ways}>
        {mayReplay && (
          <Button icon={RotateCcw} onClick={playFromStart}>
            {t('room.again')}
          </Button>
        )}
        {next && (
          <Button
            look="primary"
            icon={SkipForward}
            busy={change.isPending}
            onClick={() => change.mutate({ item_id: next.id }, { onSuccess: playFromStart })}
          >
            {t('room.next_episode', { title: next.title })}
          </Button>
        )}
        {host && <ChangeFilm label={t('room.something_else')} />}
      </div>
      <ProblemNotice error={change.error} />
    </div>
  )
}
