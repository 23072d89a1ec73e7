import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { formatTime } from '~/lib/format-time'
import { Art } from '~/media/art'
import { missingIn } from '~/media/can-decode'
import { type Item, usePlayback } from '~/media/catalog'
import { itemDetail } from '~/media/item-words'
import { useResumePoint } from '~/media/progress'
import { Button, IconButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ProblemNotice } from '~/ui/problem-notice'
import { Switch } from '~/ui/switch'
import styles from './selected-item.module.css'

const browserPlays = (type: string) => document.createElement('video').canPlayType(type) !== ''

type SelectedItemProps = {
  readonly item: Item
  readonly startsAtMs: number
  /** Names of those who cannot see it. */
  readonly blockedBy: readonly string[]
  readonly onLeaveOut: () => void
  readonly onStart: (positionMs: number) => void
  readonly onClear: () => void
}

export function SelectedItem({ item, startsAtMs, blockedBy, onLeaveOut, onStart, onClear }: SelectedItemProps) {
  const { t } = useTranslation()
  const names = useFormat().list(blockedBy)
  const playback = usePlayback(item.id)
  const resume = useResumePoint(item.id)
  const missing = playback.data ? missingIn(playback.data, browserPlays) : []
  return (
    <>
      <div className={styles.pill}>
        <Art className={styles.art} title={item.title} url={item.backdrop_url} shape="still" sizes="6rem" />
        <span className={styles.title}>
          {item.title} <small>{itemDetail(item, t)}</small>
        </span>
        <IconButton icon={X} label={t('create.clear')} onClick={onClear} />
      </div>
      {resume !== null && (
        <Switch
          label={t('create.resume', { time: formatTime(resume) })}
          hint={t('create.resume_hint')}
          checked={startsAtMs > 0}
          onChange={checked => onStart(checked ? resume : 0)}
        />
      )}
      {blockedBy.length > 0 && (
        <Notice tone="danger" action={<Button onClick={onLeaveOut}>{t('create.leave_out', { names })}</Button>}>
          {t('create.picked_blocked', { names })}
        </Notice>
      )}
      <ProblemNotice error={playback.error} />
      {missing.map(part => (
        <Notice key={part} tone="accent">
          {t(`create.missing_${part}`)}
        </Notice>
      ))}
    </>
  )
}
