import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '~/ui/field'
import type { DraftField, SetupDraft } from '../setup-draft'

type FolderFieldsProps = DraftField & { readonly required?: boolean }

export function FolderFields({ draft, onChange, errors, required = false }: FolderFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        label={t('setup.folder')}
        hint={t(required ? 'admin.folder_hint' : 'setup.folder_hint')}
        errors={errors.paths}
        autoComplete="off"
        spellCheck={false}
        required={required}
        value={draft.folder}
        onChange={event => onChange({ folder: event.target.value })}
      />
      {draft.folder.trim() !== '' && (
        <SelectField
          label={t('admin.kind')}
          value={draft.kind}
          onChange={event => onChange({ kind: event.target.value as SetupDraft['kind'] })}
        >
          <option value="movies">{t('admin.kind_movies')}</option>
          <option value="tv">{t('admin.kind_tv')}</option>
        </SelectField>
      )}
    </>
  )
}
