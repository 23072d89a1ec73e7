import { X } from 'lucide-react'
import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { IconButton, LinkButton } from '~/ui/button'
import { type Invite, useInvites } from '../api'
import { changeNews, noNews } from '../news'
import styles from './invite-toast.module.css'

/** Here the list of invites shows itself. */
const PAGES_WITH_THE_LIST = ['/', '/watch-party']

/** An invite that comes while somebody does something else: said politely, on every page. */
export function InviteToast() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { data: invites } = useInvites()
  const [news, change] = useReducer(changeNews, noNews)
  useEffect(() => {
    if (invites) change({ type: 'listed', roomIds: invites.map(invite => invite.room_id) })
  }, [invites])
  const invite = invites?.find(({ room_id }) => room_id === news.fresh[0])
  const words = ({ host_username, item_title }: Invite) => t('inbox.invite', { host: host_username, title: item_title })
  const listed = PAGES_WITH_THE_LIST.includes(pathname)
  const putAway = (roomId: string) => change({ type: 'put_away', roomId })
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {invite && words(invite)}
      </p>
      {invite && !listed && (
        <aside className={styles.toast} aria-label={t('inbox.news')}>
          <strong className={styles.words}>{words(invite)}</strong>
          <LinkButton
            look="primary"
            to={`/watch-party/rooms/${invite.room_id}`}
            aria-label={t('inbox.join_named', { host: invite.host_username, title: invite.item_title })}
            onClick={() => putAway(invite.room_id)}
          >
            {t('inbox.join')}
          </LinkButton>
          <IconButton icon={X} label={t('inbox.later')} onClick={() => putAway(invite.room_id)} />
        </aside>
      )}
    </>
  )
}
