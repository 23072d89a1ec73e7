import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { Problem } from '~/lib/http'
import { useSetupStatus } from '~/lib/setup-status'
import { Button, LinkButton } from '~/ui/button'
import { Form, Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { useAddFirstLibrary, useSetup } from './api'
import { AccountFields } from './components/account-fields'
import { FolderFields } from './components/folder-fields'
import { accountOf, libraryOf, type SetupDraft } from './setup-draft'

const emptyDraft = { serverName: '', username: '', password: '', folder: '', kind: 'movies' } as const

/** First the account, then the folder: only an admin may add one, so a wrong folder is mended when the account exists already. */
export function SetupPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const linkCode = search.get('code') ?? ''
  const [draft, setDraft] = useState<SetupDraft>({ ...emptyDraft, code: linkCode })
  const account = useSetup()
  const library = useAddFirstLibrary()
  const status = useSetupStatus().data

  if (status && !status.needs_setup && account.isIdle) return <Navigate to="/" replace />
  const change = (part: Partial<SetupDraft>) => setDraft({ ...draft, ...part })
  const leave = () => navigate('/admin', { replace: true })
  const addFolder = () => {
    const first = libraryOf(draft, t(`admin.kind_${draft.kind}`))
    if (first) library.mutate(first, { onSuccess: leave })
    else leave()
  }
  const error = account.error ?? library.error
  const errors = error instanceof Problem ? error.errors : {}
  const codeRefused = error instanceof Problem && error.code === 'setup_code_invalid'
  const fields = { draft, onChange: change, errors }
  const busy = account.isPending || library.isPending

  if (account.isSuccess)
    return (
      <Page title={t('setup.title')} narrow>
        <p>{t('setup.folder_left')}</p>
        <Form onSubmit={addFolder}>
          <FolderFields {...fields} required />
          <ProblemNotice error={error} />
          <Button type="submit" look="primary" wide busy={busy}>
            {t('setup.add_folder')}
          </Button>
          <LinkButton wide to="/admin" replace>
            {t('setup.later')}
          </LinkButton>
        </Form>
      </Page>
    )
  return (
    <Page title={t('setup.title')} narrow>
      <p>{t('setup.intro')}</p>
      <Form onSubmit={() => account.mutate(accountOf(draft), { onSuccess: addFolder })}>
        <AccountFields {...fields} askCode={!linkCode || codeRefused} />
        <FolderFields {...fields} />
        <ProblemNotice error={error} />
        <Button type="submit" look="primary" wide busy={busy}>
          {t('setup.submit')}
        </Button>
      </Form>
    </Page>
  )
}
