import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import type { MemberState } from '~/protocol/messages'
import { useRoomView } from '../room-context'
import { rosterNews } from '../roster-news'

/** Reads out who comes and goes. */
export function RosterAnnouncer() {
  const { t } = useTranslation()
  const format = useFormat()
  const roster = useRoomView(view => view.room?.roster)
  const myId = useRoomView(view => view.myId)
  const before = useRef<readonly MemberState[] | null>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (!roster) return
    const { came, left } = rosterNews(before.current ?? roster, roster, myId)
    before.current = roster
    const said = [
      came.length > 0 && t('room.came', { names: format.list(came) }),
      left.length > 0 && t('room.went', { names: format.list(left) }),
    ].filter(Boolean)
    if (said.length > 0) setWords(said.join(' '))
  }, [roster, myId, t, format])
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  )
}
