import { useTranslation } from 'react-i18next'
import { CreateParty } from '~/features/create-party/create-party'
import { InviteList } from '~/features/inbox/components/invite-list'
import { Page } from '~/ui/page'

export function WatchPartyPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('create.title')}>
      <InviteList hideEmpty />
      <CreateParty />
    </Page>
  )
}
