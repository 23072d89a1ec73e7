import { useDeferredValue } from 'react'
import { preload } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { DeadEnd } from '~/ui/dead-end'
import { Skeleton } from '~/ui/skeleton'
import { useRoomDetails } from './api'
import { JoinGate } from './components/join-gate'
import { PartyScreen } from './components/party-screen'
import { RoomEnded } from './components/room-ended'
import styles from './room-page.module.css'
import { stageArt } from './stage-art'

export function RoomPage() {
  const { roomId = '' } = useParams()
  return <RoomById key={roomId} roomId={roomId} />
}

function RoomById({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useRoomDetails(roomId)
  // A room is much to draw: in slices, a slow phone answers fingers between them, and then shows it all at once.
  const details = useDeferredValue(data)
  const art = data?.my_status === 'joined' ? stageArt(data.item_art_url) : undefined
  if (art) preload(art, { as: 'image', fetchPriority: 'high' })
  if (details?.status === 'ended') return <RoomEnded title={details.item_title} />
  if (details?.my_status === 'joined') return <PartyScreen roomId={roomId} details={details} />
  if (error) return <DeadEnd title={t('room.closed_door')} error={error} onRetry={refetch} />
  if (!details) return <Skeleton className={styles.stage} />
  return <JoinGate roomId={roomId} details={details} />
}
