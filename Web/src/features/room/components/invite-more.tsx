import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { InviteDialog } from './invite-dialog'

export function InviteMore({ comingIds }: { readonly comingIds: readonly string[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={UserPlus} aria-label={t('room.invite_more')} onClick={() => setOpen(true)}>
        {t('room.invite', { count: 0 })}
      </Button>
      {open && <InviteDialog comingIds={comingIds} onClose={() => setOpen(false)} />}
    </>
  )
}
