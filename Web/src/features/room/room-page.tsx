import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Problem } from '~/lib/http'
import { LinkButton } from '~/ui/button'
import { Page } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useRoomDetails } from './api'
import { JoinGate } from './components/join-gate'
import { PartyScreen } from './components/party-screen'
import { RoomEnded } from './components/room-ended'
import styles from './room-page.module.css'

export function RoomPage() {
  const { roomId = '' } = useParams()
  return <RoomById key={roomId} roomId={roomId} />
}

function RoomById({ roomId }: { readonly roomId: string }) {
  const { data: details, error, refetch } = useRoomDetails(roomId)
  if (details?.status === 'ended') return <RoomEnded title={details.item_title} />
  if (details?.my_status === 'joined') return <PartyScreen roomId={roomId} details={details} />
  if (error)
    return <ClosedDoor error={error} onRetry={error instanceof Problem && error.passing ? refetch : undefined} />
  if (!details) return <Skeleton className={styles.stage} />
  return <JoinGate roomId={roomId} details={details} />
}

type ClosedDoorProps = { readonly error: Error; readonly onRetry?: (() => void) | undefined }

function ClosedDoor({ error, onRetry }: ClosedDoorProps) {
  const { t } = useTranslation()
  return (
    <Page title={t('room.closed_door')} narrow>
      <ProblemNotice error={error} {...(onRetry ? { onRetry } : {})} />
      <LinkButton look="primary" to="/">
        {t('common.home')}
      </LinkButton>
    </Page>
  )
}
