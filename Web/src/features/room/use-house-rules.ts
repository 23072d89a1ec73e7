import { type HouseDenial, houseDenialOf } from './permissions'
import { useRoom, useRoomView } from './room-context'

/** What the rules forbid this person: by the room as it is, and until it has spoken, by what was known on the way in. */
export function useHouseRules(): { readonly play: HouseDenial | null; readonly seek: HouseDenial | null } {
  const { expected } = useRoom()
  const known = useRoomView(view => view.room !== null && view.myId !== null)
  const play = useRoomView(view => houseDenialOf(view, 'play_pause'))
  const seek = useRoomView(view => houseDenialOf(view, 'seek'))
  return known ? { play, seek } : expected
}
