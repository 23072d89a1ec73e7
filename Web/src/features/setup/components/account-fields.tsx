import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import type { DraftField } from '../setup-draft'

type AccountFieldsProps = DraftField & { readonly askCode: boolean }

export function AccountFields({ draft, onChange, errors, askCode }: AccountFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {askCode && (
        <TextField
          label={t('setup.code')}
          hint={t('setup.code_hint')}
          errors={errors.setup_code}
          autoComplete="off"
          required
          value={draft.code}
          onChange={event => onChange({ code: event.target.value })}
        />
      )}
      <TextField
        label={t('setup.server_name')}
        hint={t('setup.server_name_hint')}
        errors={errors.server_name}
        autoComplete="off"
        value={draft.serverName}
        onChange={event => onChange({ serverName: event.target.value })}
      />
      <TextField
        label={t('setup.username')}
        hint={t('session.username_hint')}
        errors={errors.username}
        autoComplete="username"
        autoCapitalize="none"
        required
        value={draft.username}
        onChange={event => onChange({ username: event.target.value })}
      />
      <TextField
        label={t('session.password')}
        hint={t('session.password_hint')}
        errors={errors.password}
        type="password"
        autoComplete="new-password"
        minLength={8}
        maxLength={1024}
        required
        value={draft.password}
        onChange={event => onChange({ password: event.target.value })}
      />
    </>
  )
}
