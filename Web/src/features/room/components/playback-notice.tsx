import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { denialOf, isHost } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import { usePauseWords } from '../use-pause-words'

/** Always says something, so that its coming and going moves nothing. */
export function PlaybackNotice() {
  const { t } = useTranslation()
  const { session } = useRoom()
  const playing = useRoomView(view => view.room?.timeline.playing)
  const reason = useRoomView(view => view.room?.pausedReason ?? 'user')
  const host = useRoomView(isHost)
  const mayPlay = useRoomView(view => denialOf(view, 'play_pause') === null)
  const why = usePauseWords()
  if (playing !== false) return <Notice>{t(playing ? 'room.playing' : 'room.connecting')}</Notice>

  const action =
    reason === 'not_ready' && host ? (
      <Button onClick={() => session.send({ type: 'start' })}>{t('room.start_anyway')}</Button>
    ) : reason === 'buffering' && mayPlay ? (
      <Button onClick={() => session.send({ type: 'go_on' })}>{t('room.go_on')}</Button>
    ) : null
  return (
    <Notice tone="accent" action={action}>
      {why}
    </Notice>
  )
}
