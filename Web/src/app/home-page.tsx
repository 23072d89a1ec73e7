import { useTranslation } from 'react-i18next'
import { ContinueWatching } from '~/features/home/components/continue-watching'
import { RunningRooms } from '~/features/home/components/running-rooms'
import { InviteList } from '~/features/inbox/components/invite-list'
import { LibraryList } from '~/features/libraries/components/library-list'
import { Page, Section } from '~/ui/page'

export function HomePage() {
  const { t } = useTranslation()
  return (
    <Page title={t('home.title')}>
      <RunningRooms />
      <InviteList />
      <ContinueWatching />
      <Section title={t('nav.libraries')}>
        <LibraryList />
      </Section>
    </Page>
  )
}
