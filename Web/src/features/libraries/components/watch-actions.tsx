import { Play, Popcorn, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '~/lib/format-time'
import type { Item } from '~/media/catalog'
import { useResumePoint } from '~/media/progress'
import { LinkButton } from '~/ui/button'
import styles from './watch-actions.module.css'

export function WatchActions({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const resume = useResumePoint(item.id)
  const alone = `/items/${item.id}/watch`
  return (
    <div className={styles.actions}>
      <LinkButton look="primary" icon={Popcorn} to={`/watch-party?item=${item.id}`}>
        {t('media.watch_together')}
      </LinkButton>
      {resume === null ? (
        <LinkButton icon={Play} to={alone}>
          {t('media.watch_alone')}
        </LinkButton>
      ) : (
        <>
          <LinkButton icon={Play} to={`${alone}?from=${resume}`}>
            {t('media.resume_alone', { time: formatTime(resume) })}
          </LinkButton>
          <LinkButton look="plain" icon={RotateCcw} to={alone}>
            {t('media.from_start')}
          </LinkButton>
        </>
      )}
    </div>
  )
}
