import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import type { LibraryKind } from '~/media/catalog'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Form } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useUnsaved } from '~/ui/unsaved'
import { type FolderCheck, useAddLibrary, useCheckFolder } from '../api'

export function NewLibraryForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<LibraryKind>('movies')
  const [path, setPath] = useState('')
  const check = useCheckFolder()
  const addition = useAddLibrary()
  useUnsaved(name !== '' || path !== '')
  const problem = addition.error instanceof Problem ? addition.error : null

  return (
    <Form onSubmit={() => addition.mutate({ name: name.trim(), kind, paths: [path.trim()] }, { onSuccess: onDone })}>
      <TextField
        label={t('admin.library_name')}
        errors={problem?.errors.name}
        required
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <SelectField label={t('admin.kind')} value={kind} onChange={event => setKind(event.target.value as LibraryKind)}>
        <option value="movies">{t('admin.kind_movies')}</option>
        <option value="tv">{t('admin.kind_tv')}</option>
      </SelectField>
      <TextField
        label={t('admin.folder')}
        hint={t('admin.folder_hint')}
        errors={problem?.errors.paths}
        required
        spellCheck={false}
        value={path}
        onChange={event => {
          setPath(event.target.value)
          check.reset()
        }}
        onBlur={() => path.trim() && check.mutate(path.trim())}
      />
      {check.data && <FolderVerdict check={check.data} />}
      <ProblemNotice error={check.error ?? addition.error} />
      <div>
        <Button type="submit" look="primary" busy={addition.isPending}>
          {t('admin.add_and_scan')}
        </Button>{' '}
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}

function FolderVerdict({ check }: { readonly check: FolderCheck }) {
  const { t } = useTranslation()
  if (!check.exists) return <Notice tone="danger">{t('admin.folder_missing')}</Notice>
  if (!check.readable) return <Notice tone="danger">{t('admin.folder_unreadable')}</Notice>
  return <Notice tone="accent">{t('admin.folder_holds', { count: check.video_files })}</Notice>
}
