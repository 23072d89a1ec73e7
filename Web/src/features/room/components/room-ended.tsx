import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { roomsKey } from '~/lib/parties'
import { LinkButton } from '~/ui/button'
import { Page } from '~/ui/page'

export function RoomEnded({ title }: { readonly title: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  useEffect(() => {
    void client.invalidateQueries({ queryKey: roomsKey })
  }, [client])
  return (
    <Page title={t('room.ended')} narrow>
      <p>{t('room.ended_means', { title })}</p>
      <LinkButton look="primary" to="/">
        {t('common.home')}
      </LinkButton>
    </Page>
  )
}
