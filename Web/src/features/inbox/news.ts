/** Which invites came while this page was open and were not put away yet, newest first. */
export type News = { readonly known: readonly string[] | null; readonly fresh: readonly string[] }
type NewsChange =
  | { readonly type: 'listed'; readonly roomIds: readonly string[] }
  | { readonly type: 'put_away'; readonly roomId: string }

export const noNews: News = { known: null, fresh: [] }

/** What waited already when the page was opened is no news, and what was answered meanwhile is none any more. */
export function changeNews({ known, fresh }: News, change: NewsChange): News {
  if (change.type === 'put_away') return { known, fresh: fresh.filter(id => id !== change.roomId) }
  const { roomIds } = change
  const arrived = known ? roomIds.filter(id => !known.includes(id)) : []
  return { known: roomIds, fresh: [...arrived, ...fresh].filter(id => roomIds.includes(id)) }
}
