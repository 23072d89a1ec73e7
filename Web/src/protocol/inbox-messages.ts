import { type Decoded, flag, integer, listOf, object, oneOf, parserOf, text } from './decode'
import { role } from './messages'

const inbox = {
  invites: object({
    type: oneOf('invites'),
    count: integer,
    items: listOf(
      object({
        room_id: text,
        item_id: text,
        item_title: text,
        item_kind: oneOf('movie', 'series', 'season', 'episode'),
        host_user_id: text,
        host_username: text,
        created_ts: integer,
        password_required: flag,
        role,
      }),
    ),
  }),
}

export type InboxMessage = Decoded<(typeof inbox)['invites']>

export const parseInboxMessage: (frame: string) => InboxMessage | null = parserOf(inbox)
