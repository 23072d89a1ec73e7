import { Share2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CopyableLink } from '~/ui/copyable-link'
import { Dialog } from '~/ui/dialog'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type RoomDetails, useReach } from '../api'
import { isHost } from '../permissions'
import { useRoom, useRoomView } from '../room-context'
import { shareableAddress } from '../shareable-address'
import { InvitePeople } from './invite-people'
import { OnlyThisMachine } from './only-this-machine'
import { QrCode } from './qr-code'
import styles from './share-sheet.module.css'

type ShareSheetProps = { readonly details: RoomDetails; readonly onClose: () => void }

/** Every way to get somebody in: an invite to people of this server, the link, its picture for a phone's camera. */
export function ShareSheet({ details, onClose }: ShareSheetProps) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const host = useRoomView(isHost)
  const { data: reach, error, refetch } = useReach()
  const path = `watch-party/rooms/${roomId}`
  const address = reach && shareableAddress(document.baseURI, reach)
  const link = address && new URL(path, address).href
  return (
    <Dialog
      title={t('room.invite_more')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className={styles.sheet}>
        {host && <InvitePeople details={details} onInvited={onClose} />}
        <section className={styles.link} aria-label={t('room.share')}>
          <ProblemNotice error={error} onRetry={refetch} />
          {!reach && !error && <Skeleton height="12rem" />}
          {reach && !link && <OnlyThisMachine reach={reach} path={path} />}
          {link && (
            <>
              <CopyableLink label={t('room.link')} url={link} />
              {'share' in navigator && (
                <Button icon={Share2} onClick={() => void share(details.item_title, link)}>
                  {t('room.share_with')}
                </Button>
              )}
              <QrCode text={link} label={t('room.qr_code')} />
            </>
          )}
        </section>
      </div>
    </Dialog>
  )
}

async function share(title: string, url: string) {
  try {
    await navigator.share({ title, url })
  } catch {
    // Closing the device's sheet is an answer too.
  }
}
