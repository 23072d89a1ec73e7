import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { memberOf } from './permissions'
import { useRoomView } from './room-context'

/** More are counted: sixty names would push everything away. */
const MOST_NAMES = 3

/** Why the film stands. */
export function usePauseWords(): string {
  const { t } = useTranslation()
  const format = useFormat()
  const reason = useRoomView(view => view.room?.pausedReason ?? 'user')
  const by = useRoomView(view => memberOf(view, view.room?.changedBy ?? null)?.username)
  const unstarted = useRoomView(view => view.room?.timeline.positionMs === 0)
  const waitingFor = useRoomView(view => view.room?.waitingFor)
  const roster = useRoomView(view => view.room?.roster)
  if (reason === 'user')
    return t(unstarted ? 'room.not_started' : by ? 'room.paused_by' : 'room.paused_user', { name: by })

  const waited = waitingFor?.map(id => roster?.find(member => member.user_id === id)?.username ?? id) ?? []
  const others = waited.length - MOST_NAMES
  const names = format.list(
    others > 1 ? [...waited.slice(0, MOST_NAMES), t('people.others', { count: others })] : waited,
  )
  return t(`room.paused_${reason}`, { names, count: waited.length })
}
