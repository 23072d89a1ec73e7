import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { Problem } from '~/lib/http'
import { usePeople } from '~/lib/people'
import { usePersonSearch } from '~/lib/use-person-search'
import { Avatar } from '~/ui/avatar'
import { Button } from '~/ui/button'
import { SearchField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type RoomDetails, useInvite } from '../api'
import { useRoom, useRoomView } from '../room-context'
import styles from './invite-people.module.css'

type InvitePeopleProps = { readonly details: RoomDetails; readonly onInvited: () => void }

/** Everybody who is neither here nor invited; whoever left, declined or was removed may be asked again. */
export function InvitePeople({ details, onInvited }: InvitePeopleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { roomId } = useRoom()
  const roster = useRoomView(view => view.room?.roster)
  const { data: people, error, refetch } = usePeople()
  const invite = useInvite(roomId)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const invited = details.members.filter(({ status }) => status === 'invited')
  const coming = new Set([...(roster ?? []), ...invited].map(({ user_id }) => user_id))
  const others = people?.filter(({ id }) => !coming.has(id))
  const { many, search, setSearch, found } = usePersonSearch(others ?? [])
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
  const blockedIds = invite.error instanceof Problem ? invite.error.userIds : []
  const blocked = people?.filter(({ id }) => blockedIds.includes(id)).map(({ username }) => username) ?? []
  return (
    <section className={styles.section} aria-label={t('room.people_here')}>
      <ProblemNotice error={error} onRetry={refetch} />
      {!people && !error && <Skeleton height="6rem" />}
      {others?.length === 0 && <p>{t('room.everybody_invited')}</p>}
      {many && <SearchField label={t('people.find')} value={search} onChange={setSearch} />}
      {many && found.length === 0 && <p>{t('people.nobody')}</p>}
      <ul className={styles.people}>
        {found.map(({ id, username }) => (
          <li key={id}>
            <label className={styles.person}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <Avatar name={username} />
              {username}
            </label>
          </li>
        ))}
      </ul>
      {others && others.length > 0 && (
        <Button
          look="primary"
          disabled={chosen.length === 0}
          busy={invite.isPending}
          onClick={() => invite.mutate(chosen, { onSuccess: onInvited })}
        >
          {t('room.invite', { count: chosen.length })}
        </Button>
      )}
      {blocked.length > 0 ? (
        <Notice tone="danger">{t('room.invite_blocked', { names: format.list(blocked) })}</Notice>
      ) : (
        <ProblemNotice error={invite.error} />
      )}
    </section>
  )
}
