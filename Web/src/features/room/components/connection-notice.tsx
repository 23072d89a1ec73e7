import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ProblemNotice } from '~/ui/problem-notice'
import { useRoom, useRoomView } from '../room-context'

export function ConnectionNotice() {
  const { t } = useTranslation()
  const { session } = useRoom()
  const status = useRoomView(view => view.status)
  const everOpen = useRoomView(view => view.everOpen)
  switch (status.phase) {
    case 'open':
      return null
    case 'connecting':
    case 'waiting':
      return (
        <Notice action={everOpen && <Button onClick={session.reconnectNow}>{t('room.reconnect_now')}</Button>}>
          {t(everOpen ? 'room.reconnecting' : 'room.connecting')}
        </Notice>
      )
    case 'refused':
      return <ProblemNotice error={status.problem} onRetry={session.comeBack} />
    case 'stopped':
      return (
        <Notice
          tone="danger"
          action={
            status.why === 'replaced' || status.why === 'too_many_messages' || status.why === 'protocol_error' ? (
              <Button onClick={session.comeBack}>{t('room.come_back')}</Button>
            ) : (
              <LinkButton to="/">{t('common.home')}</LinkButton>
            )
          }
        >
          {t(`room.stopped_${status.why}`)}
        </Notice>
      )
  }
}
