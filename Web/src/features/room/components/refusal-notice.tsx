import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { useRoom, useRoomView } from '../room-context'

const KNOWN = ['forbidden', 'rate_limited', 'invalid_message'] as const
const isKnown = (code: string): code is (typeof KNOWN)[number] => (KNOWN as readonly string[]).includes(code)

export function RefusalNotice() {
  const { t } = useTranslation()
  const { session } = useRoom()
  const notice = useRoomView(view => view.notice)
  if (!notice) return null
  return (
    <Notice tone="danger" action={<IconButton icon={X} label={t('common.close')} onClick={session.dismissNotice} />}>
      {isKnown(notice.code) ? t(`room.refused_${notice.code}`) : notice.message}
    </Notice>
  )
}
