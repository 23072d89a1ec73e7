import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Page } from '~/ui/page'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('app.not_found')} narrow>
      <p>{t('app.not_found_means')}</p>
      <LinkButton look="primary" to="/">
        {t('common.home')}
      </LinkButton>
    </Page>
  )
}
