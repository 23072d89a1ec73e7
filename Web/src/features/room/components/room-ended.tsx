import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Page } from '~/ui/page'

export function RoomEnded({ title }: { readonly title: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('room.ended')} narrow>
      <p>{t('room.ended_means', { title })}</p>
      <LinkButton look="primary" to="/">
        {t('common.home')}
      </LinkButton>
    </Page>
  )
}
