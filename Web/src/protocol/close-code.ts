export type CloseVerdict = 'reconnect' | SessionEnd
export type SessionEnd =
  | 'signed_out'
  | 'revoked'
  | 'left'
  | 'replaced'
  | 'room_ended'
  | 'too_many_messages'
  | 'protocol_error'

/** The number decides whether to come back; the reason text is for people only. */
export function verdictOf(code: number): CloseVerdict {
  switch (code) {
    case 4401:
      return 'signed_out'
    case 4403:
      return 'revoked'
    case 4405:
      return 'left'
    case 4409:
      return 'replaced'
    case 4410:
      return 'room_ended'
    case 4429:
      return 'too_many_messages'
    case 1003:
    case 1007:
    case 1008:
    case 1009:
      return 'protocol_error'
    default:
      return 'reconnect'
  }
}
