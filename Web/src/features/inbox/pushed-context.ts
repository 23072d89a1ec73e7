import { createContext } from 'react'

/** Whether invites come by themselves just now, so that nobody needs to ask for them. */
export const PushedContext = createContext(false)
