import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useItem, usePlayback } from '~/media/catalog'
import { useFreshProgress } from '~/media/progress'
import type { MediaFailure } from '~/player/media-element'
import { type AttachMedia, VideoView } from '~/player/video-view'
import { LinkButton } from '~/ui/button'
import { DeadEnd } from '~/ui/dead-end'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { watchAlone } from './solo-session'
import styles from './watch-alone-page.module.css'

export function WatchAlonePage() {
  const { t } = useTranslation()
  const { itemId = '' } = useParams()
  const [search] = useSearchParams()
  const fromMs = Number(search.get('from')) || 0
  useFreshProgress()
  const title = useItem(itemId).data?.title ?? t('media.loading')
  const playback = usePlayback(itemId)
  const [failure, setFailure] = useState<MediaFailure | null>(null)
  const url = playback.data && new URL(playback.data.direct_url, document.baseURI).href
  const onMedia = useCallback(
    (attach: AttachMedia) => (url ? watchAlone(itemId, url, fromMs, attach, setFailure) : () => {}),
    [itemId, url, fromMs],
  )
  if (playback.error) return <DeadEnd error={playback.error} onRetry={playback.refetch} />
  return (
    <Page title={title} aside={<LinkButton to={`/items/${itemId}`}>{t('common.back')}</LinkButton>}>
      {failure && <Notice tone="danger">{t(`player.failed_${failure}`)}</Notice>}
      {url && (
        <VideoView
          key={url}
          label={title}
          className={styles.video}
          captions={playback.data?.subtitles ?? []}
          controls
          onMedia={onMedia}
        />
      )}
    </Page>
  )
}
