import { useTranslation } from 'react-i18next'
import { Page } from '~/ui/page'
import { LibraryList } from './components/library-list'

export function LibrariesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('nav.libraries')}>
      <LibraryList />
    </Page>
  )
}
