import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { missingIn } from '~/media/can-decode'
import { type Item, usePlayback } from '~/media/catalog'
import { itemDetail } from '~/media/item-words'
import { IconButton } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ProblemNotice } from '~/ui/problem-notice'
import styles from './selected-item.module.css'

const browserPlays = (type: string) => document.createElement('video').canPlayType(type) !== ''

type SelectedItemProps = { readonly item: Item; readonly blockedBy: string | null; readonly onClear: () => void }

export function SelectedItem({ item, blockedBy, onClear }: SelectedItemProps) {
  const { t } = useTranslation()
  const playback = usePlayback(item.id)
  const missing = playback.data ? missingIn(playback.data, browserPlays) : []
  return (
    <>
      <div className={styles.pill}>
        <span className={styles.title}>
          {item.title} <small>{itemDetail(item, t)}</small>
        </span>
        <IconButton icon={X} label={t('create.clear')} onClick={onClear} />
      </div>
      {blockedBy && <Notice tone="danger">{t('create.picked_blocked', { names: blockedBy })}</Notice>}
      <ProblemNotice error={playback.error} />
      {missing.map(part => (
        <Notice key={part} tone="accent">
          {t(`create.missing_${part}`)}
        </Notice>
      ))}
    </>
  )
}
