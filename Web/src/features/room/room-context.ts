import { createContext, useContext } from 'react'
import { Store } from '~/lib/store'
import { useStore } from '~/lib/use-store'
import type { PartyPlayer } from '~/player/party-player'
import { type PlayerView, silent } from '~/player/player-view'
import type { denialsExpected } from './permissions'
import type { RoomSession } from './room-session'
import type { RoomView } from './room-view'

export type RoomHandle = {
  readonly roomId: string
  readonly session: RoomSession
  /** What the rules forbade when this person came in. */
  readonly expected: ReturnType<typeof denialsExpected>
}

export const RoomContext = createContext<RoomHandle | null>(null)

export function useRoom(): RoomHandle {
  const handle = useContext(RoomContext)
  if (!handle) throw new Error('Used outside of a room')
  return handle
}

export const useRoomView = <S>(select: (view: RoomView) => S): S => useStore(useRoom().session.view, select)

export const usePlayer = (): PartyPlayer | null => useStore(useRoom().session.player, player => player)

/** Controls are drawn before there is something to control, so that nothing jumps when there is. */
const nothingPlays = new Store(silent)

export const usePlayerView = <S>(player: PartyPlayer | null, select: (view: PlayerView) => S): S =>
  useStore(player?.view ?? nothingPlays, select)
