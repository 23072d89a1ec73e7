import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { Section } from '~/ui/page'
import { Switch } from '~/ui/switch'
import type { Draft, DraftChange, DraftPolicy } from '../draft'

type Toggle = { [K in keyof DraftPolicy]: DraftPolicy[K] extends boolean ? K : never }[keyof DraftPolicy]

const TOGGLES = [
  'allow_non_host_play_pause',
  'allow_non_host_seek',
  'invite_only',
  'wait_for_buffering',
  'require_ready',
] as const satisfies readonly Toggle[]

type RoomOptionsProps = {
  readonly draft: Draft
  readonly passwordErrors?: readonly string[] | undefined
  readonly onChange: (change: DraftChange) => void
}

export function RoomOptions({ draft, passwordErrors, onChange }: RoomOptionsProps) {
  const { t } = useTranslation()
  const change = (policy: Partial<DraftPolicy>) => onChange({ type: 'policy_changed', policy })
  return (
    <Section title={t('create.options')} panel>
      <TextField
        label={t('create.password')}
        hint={t('create.password_hint')}
        errors={passwordErrors}
        type="password"
        autoComplete="new-password"
        minLength={4}
        maxLength={128}
        value={draft.password}
        onChange={event => onChange({ type: 'password_typed', password: event.target.value })}
      />
      {TOGGLES.map(toggle => (
        <Switch
          key={toggle}
          label={t(`policy.${toggle}`)}
          hint={t(`policy.${toggle}_hint`)}
          checked={draft.policy[toggle]}
          onChange={checked => change({ [toggle]: checked })}
        />
      ))}
      <Switch
        label={t('policy.join_as_controller')}
        hint={t('policy.join_as_controller_hint')}
        checked={draft.policy.default_join_role === 'controller'}
        onChange={checked => change({ default_join_role: checked ? 'controller' : 'viewer' })}
      />
    </Section>
  )
}
