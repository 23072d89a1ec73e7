import { useTranslation } from 'react-i18next'
import type { MemberState, Permissions } from '~/protocol/messages'
import { ConfirmButton } from '~/ui/confirm-button'
import { SelectField } from '~/ui/field'
import { ProblemNotice } from '~/ui/problem-notice'
import { type MemberChange, useChangeMember, useKick } from '../api'
import { useRoom } from '../room-context'
import styles from './roster.module.css'

const POWERS = ['play_pause', 'seek'] as const satisfies readonly (keyof Permissions)[]
const CHOICES = { default: null, yes: true, no: false } as const
type Choice = keyof typeof CHOICES

const choiceOf = (value: boolean | null): Choice => (value === null ? 'default' : value ? 'yes' : 'no')

export function MemberControls({ member }: { readonly member: MemberState }) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const change = useChangeMember(roomId)
  const kick = useKick(roomId)
  const apply = (wish: MemberChange) => change.mutate({ userId: member.user_id, change: wish })
  return (
    <div className={styles.controls}>
      <SelectField
        label={t('member.role')}
        value={member.role}
        onChange={event => apply({ role: event.target.value as 'viewer' | 'controller' })}
      >
        <option value="viewer">{t('roles.viewer')}</option>
        <option value="controller">{t('roles.controller')}</option>
      </SelectField>
      {POWERS.map(power => (
        <SelectField
          key={power}
          label={t(`member.may_${power}`)}
          value={choiceOf(member.permissions[power])}
          onChange={event => apply({ permissions: { [power]: CHOICES[event.target.value as Choice] } })}
        >
          <option value="default">{t('member.by_role')}</option>
          <option value="yes">{t('member.always')}</option>
          <option value="no">{t('member.never')}</option>
        </SelectField>
      ))}
      <ConfirmButton
        label={t('member.make_host')}
        look="normal"
        question={t('member.make_host_question', { name: member.username })}
        consequence={t('member.make_host_means')}
        onConfirm={() => apply({ role: 'host' })}
      />
      <ConfirmButton
        label={t('member.kick')}
        question={t('member.kick_question', { name: member.username })}
        consequence={t('member.kick_means')}
        onConfirm={() => kick.mutate(member.user_id)}
      />
      <ProblemNotice error={change.error ?? kick.error} />
    </div>
  )
}
