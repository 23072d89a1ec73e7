import { useTranslation } from 'react-i18next'
import { useSetupStatus } from '~/lib/setup-status'
import { Page } from '~/ui/page'
import { Libraries } from './components/libraries'
import { NextStep } from './components/next-step'
import { Rooms } from './components/rooms'
import { Users } from './components/users'

export function AdminPage() {
  const { t } = useTranslation()
  const { data: server } = useSetupStatus()
  return (
    <Page
      title={t('nav.admin')}
      aside={server && <span>{t('admin.server', { name: server.server_name, version: server.version })}</span>}
    >
      <NextStep />
      <Libraries />
      <Users />
      <Rooms />
    </Page>
  )
}
