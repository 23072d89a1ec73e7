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
import { Skeleton } from '~/ui/skeleton'
import { watchAlone } from './solo-session'
import styles from './watch-alone-page.module.css'

export function WatchAlonePage() {
  const { t } = useTranslation()
  const { itemId = '' } = useParams()
  const [search] = useSearchParams()
  const fromMs = Number(search.get('from')) || 0
  useFreshProgress()
  const item = useItem(itemId)
  const playback = usePlayback(itemId)
  const [failure, setFailure] = useState<MediaFailure | null>(null)
  const url = playback.data && new URL(playback.data.direct_url, document.baseURI).href
  const onMedia = useCallback(
    (attach: AttachMedia) => (url ? watchAlone(itemId, url, fromMs, attach, setFailure) : () => {}),
    [itemId, url, fromMs],
  )
  const failed = [playback, item].find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <DeadEnd error={failed.error} onRetry={failed.refetch} />
  // Together: a title that came later would push the film down.
  if (!item.data || !url) return <Skeleton className={styles.video} />
  const { title } = item.data
  return (
    <Page title={title} aside={<LinkButton to={`/items/${itemId}`}>{t('common.back')}</LinkButton>}>
      {failure && <Notice tone="danger">{t(`player.failed_${failure}`)}</Notice>}
      <VideoView
        key={url}
        label={title}
        className={styles.video}
        captions={playback.data?.subtitles ?? []}
        controls
        onMedia={onMedia}
      />
    </Page>
  )
}
