import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { denialOf, isHost, memberOf } from '../permissions'
import { useRoom, useRoomView } from '../room-context'

/** Always says something, so that its coming and going moves nothing. */
export function PlaybackNotice() {
  const { t } = useTranslation()
  const format = useFormat()
  const { session } = useRoom()
  const playing = useRoomView(view => view.room?.timeline.playing)
  const reason = useRoomView(view => view.room?.pausedReason ?? 'user')
  const by = useRoomView(view => memberOf(view, view.room?.changedBy ?? null)?.username)
  const unstarted = useRoomView(view => view.room?.timeline.positionMs === 0)
  const waitingFor = useRoomView(view => view.room?.waitingFor)
  const roster = useRoomView(view => view.room?.roster)
  const host = useRoomView(isHost)
  const mayPlay = useRoomView(view => denialOf(view, 'play_pause') === null)
  if (playing !== false) return <Notice>{t(playing ? 'room.playing' : 'room.connecting')}</Notice>

  const waited = waitingFor?.map(id => roster?.find(member => member.user_id === id)?.username ?? id) ?? []
  const names = format.list(waited)
  const action =
    reason === 'not_ready' && host ? (
      <Button onClick={() => session.send({ type: 'start' })}>{t('room.start_anyway')}</Button>
    ) : reason === 'buffering' && mayPlay ? (
      <Button onClick={() => session.send({ type: 'go_on' })}>{t('room.go_on')}</Button>
    ) : null
  return (
    <Notice tone="accent" action={action}>
      {reason === 'user'
        ? t(unstarted ? 'room.not_started' : by ? 'room.paused_by' : 'room.paused_user', { name: by })
        : t(`room.paused_${reason}`, { names, count: waited.length })}
    </Notice>
  )
}
