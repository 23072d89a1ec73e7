import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import type { RoomDetails } from '../api'

const ShareSheet = lazy(async () => ({ default: (await import('./share-sheet')).ShareSheet }))

export function InviteButton({ details }: { readonly details: RoomDetails }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" icon={UserPlus} onClick={() => setOpen(true)}>
        {t('room.invite_more')}
      </Button>
      {open && (
        <Suspense>
          <ShareSheet details={details} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
