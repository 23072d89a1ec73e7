import { useTranslation } from 'react-i18next'
import { useSetupStatus } from '~/lib/setup-status'
import { AllAtOnce } from '~/ui/all-at-once'
import { Page } from '~/ui/page'
import { useAdminLibraries, useAdminRooms, useServerFacts, useUsers } from './api'
import { Libraries } from './components/libraries'
import { NextStep } from './components/next-step'
import { Rooms } from './components/rooms'
import { Server } from './components/server'
import { Users } from './components/users'

export function AdminPage() {
  const { t } = useTranslation()
  const { data: server } = useSetupStatus()
  const waiting = [useAdminLibraries(), useUsers(), useAdminRooms(), useServerFacts()].some(
    ({ isPending }) => isPending,
  )
  return (
    <Page title={t('nav.admin')} aside={<span>{server?.server_name}</span>}>
      <AllAtOnce waiting={waiting}>
        <NextStep />
        <Libraries />
        <Users />
        <Rooms />
        <Server />
      </AllAtOnce>
    </Page>
  )
}
