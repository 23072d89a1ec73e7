import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { usePlayback } from '~/media/catalog'
import type { Caption } from '~/player/video-view'
import { useTitle } from '~/ui/page'
import type { RoomDetails } from '../api'
import { denialsExpected } from '../permissions'
import { RoomContext, useRoom, useRoomView } from '../room-context'
import { RoomSession } from '../room-session'
import { stageArt } from '../stage-art'
import { useKeptProgress } from '../use-kept-progress'
import { useStageLayout } from '../use-stage-layout'
import { HostPanel } from './host-panel'
import { InviteButton } from './invite-button'
import { LeaveButton } from './leave-button'
import styles from './party-screen.module.css'
import { RoomEnded } from './room-ended'
import { RoomNotices } from './room-notices'
import { Roster } from './roster'
import { SyncMeter } from './sync-meter'
import { VideoStage } from './video-stage'

const NO_CAPTIONS: readonly Caption[] = []

export function PartyScreen({ roomId, details }: { readonly roomId: string; readonly details: RoomDetails }) {
  const [session] = useState(() => new RoomSession(roomId))
  const [expected] = useState(() => denialsExpected(details))
  useEffect(() => {
    session.start()
    return () => session.stop()
  }, [session])
  const handle = useMemo(() => ({ roomId, session, expected }), [roomId, session, expected])
  return (
    <RoomContext value={handle}>
      <Party details={details} />
    </RoomContext>
  )
}

function Party({ details }: { readonly details: RoomDetails }) {
  const { session } = useRoom()
  const stage = useRef<HTMLDivElement>(null)
  const layout = useStageLayout(stage)
  const itemId = useRoomView(view => view.room?.itemId) ?? details.item_id
  const ended = useRoomView(view => view.ended)
  const { item_title: title, item_art_url: art } = details
  const playback = usePlayback(itemId)
  const directUrl = playback.data?.direct_url
  useTitle(title)
  useFreshDetails(details)
  useKeptProgress(itemId)
  useEffect(() => {
    if (directUrl) session.setMedia(new URL(directUrl, document.baseURI).href)
  }, [session, directUrl])

  if (ended) return <RoomEnded title={title} />
  return (
    <div className={styles.screen} data-theatre={layout.theatre || undefined}>
      <div className={styles.main}>
        <VideoStage
          stage={stage}
          layout={layout}
          title={title}
          itemId={itemId}
          poster={stageArt(art)}
          captions={playback.data?.subtitles ?? NO_CAPTIONS}
          onMediaRetry={playback.refetch}
        />
        <div className={styles.below}>
          <header className={styles.head}>
            <h1>{title}</h1>
            <div className={styles.ways}>
              <InviteButton details={details} />
              <LeaveButton />
            </div>
          </header>
          <RoomNotices mediaError={playback.error} onMediaRetry={playback.refetch} />
          <SyncMeter />
        </div>
      </div>
      <div className={styles.side}>
        <Roster details={details} />
        <HostPanel details={details} />
      </div>
    </div>
  )
}

/** The socket tells what plays and who is here; how the film is called and who is only invited stands in the details. */
function useFreshDetails({ item_id, members }: RoomDetails) {
  const { roomId } = useRoom()
  const client = useQueryClient()
  const told = useRoomView(({ room }) => room && gathering(room.itemId, room.roster))
  const read = gathering(
    item_id,
    members.filter(({ status }) => status === 'joined'),
  )
  useEffect(() => {
    if (told !== null && told !== read) void client.invalidateQueries({ queryKey: ['room', roomId] })
  }, [client, roomId, told, read])
}

const gathering = (itemId: string, people: readonly { readonly user_id: string }[]): string =>
  [itemId, ...people.map(({ user_id }) => user_id).sort()].join()
