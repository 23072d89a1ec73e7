import { useTranslation } from 'react-i18next'
import type { Policy } from '~/protocol/messages'
import { ConfirmButton } from '~/ui/confirm-button'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Switch } from '~/ui/switch'
import { type RoomDetails, useChangeRoom, useEnd } from '../api'
import { isHost } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import { ChangeFilm } from './change-film'
import { PasswordChange } from './password-change'

type Toggle = { [K in keyof Policy]: Policy[K] extends boolean ? K : never }[keyof Policy]

const TOGGLES = [
  'allow_non_host_play_pause',
  'allow_non_host_seek',
  'invite_only',
  'wait_for_buffering',
  'require_ready',
] as const satisfies readonly Toggle[]

export function HostPanel({ details }: { readonly details: RoomDetails }) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const policy = useRoomView(view => view.room?.policy)
  const host = useRoomView(isHost)
  const change = useChangeRoom(roomId)
  const end = useEnd(roomId)
  if (!host || !policy) return null
  return (
    <Section title={t('room.rules')} panel>
      {TOGGLES.map(toggle => (
        <Switch
          key={toggle}
          label={t(`policy.${toggle}`)}
          hint={t(`policy.${toggle}_hint`)}
          checked={policy[toggle]}
          onChange={checked => change.mutate({ policy: { [toggle]: checked } })}
        />
      ))}
      <Switch
        label={t('policy.join_as_controller')}
        hint={t('policy.join_as_controller_hint')}
        checked={policy.default_join_role === 'controller'}
        onChange={checked => change.mutate({ policy: { default_join_role: checked ? 'controller' : 'viewer' } })}
      />
      <PasswordChange isSet={details.password_required} />
      <ChangeFilm label={t('room.change_film')} />
      <ProblemNotice error={change.error ?? end.error} />
      <ConfirmButton
        label={t('room.end')}
        question={t('room.end_question')}
        consequence={t('room.end_means')}
        onConfirm={() => end.mutate(undefined)}
      />
    </Section>
  )
}
