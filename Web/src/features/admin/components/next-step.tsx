import { Popcorn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { useAdminLibraries, useAdminRooms, useUsers } from '../api'

/** Says where to go once there is something to watch, until a party runs. */
export function NextStep() {
  const { t } = useTranslation()
  const titles = useAdminLibraries().data?.reduce((sum, library) => sum + library.item_count, 0) ?? 0
  const people = useUsers().data
  const rooms = useAdminRooms().data
  if (titles === 0 || !people || rooms?.length !== 0) return null
  return (
    <Notice
      tone="accent"
      action={
        <LinkButton look="primary" icon={Popcorn} to="/watch-party">
          {t('home.start')}
        </LinkButton>
      }
    >
      <strong>{t('admin.titles_ready', { count: titles })}</strong> {people.length === 1 && t('admin.next_people')}
    </Notice>
  )
}
