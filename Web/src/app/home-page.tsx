import { useTranslation } from 'react-i18next'
import { useRunningRooms } from '~/features/home/api'
import { ContinueWatching } from '~/features/home/components/continue-watching'
import { RunningRooms } from '~/features/home/components/running-rooms'
import { useInvites } from '~/features/inbox/api'
import { InviteList } from '~/features/inbox/components/invite-list'
import { LibraryShelves } from '~/features/libraries/components/library-shelves'
import { useLibraries } from '~/media/catalog'
import { useContinue } from '~/media/progress'
import { AllAtOnce } from '~/ui/all-at-once'
import { Page } from '~/ui/page'

export function HomePage() {
  const { t } = useTranslation()
  const waiting = [useRunningRooms(), useInvites({ atOnce: true }), useContinue(), useLibraries()].some(
    ({ isPending }) => isPending,
  )
  return (
    <Page title={t('home.title')}>
      <AllAtOnce waiting={waiting}>
        <RunningRooms />
        <InviteList />
        <ContinueWatching />
        <LibraryShelves />
      </AllAtOnce>
    </Page>
  )
}
