import { createContext } from 'react'

export type Line = {
  /** Invites are pushed; nobody has to ask for them. */
  readonly up: boolean
  /** The first try to reach the server has ended, one way or the other. */
  readonly tried: boolean
  /** It was lost, and the first try to get it back has failed too. */
  readonly lost: boolean
  readonly reconnectNow: () => void
}

export const LineContext = createContext<Line>({ up: false, tried: true, lost: false, reconnectNow: () => {} })
