import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import type { Library } from '~/media/catalog'
import { isScanning } from '../api'
import styles from './rows.module.css'

/** What the server is doing with a library: looking for files, then reading them; else when it last looked. */
export function ScanProgress({ library }: { readonly library: Library }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { scan } = library
  if (!scan) return null
  if (isScanning(library))
    return (
      <div className={styles.scan} role="status">
        <span>{t('admin.scanning', { files: scan.files_seen, items: scan.items })}</span>
        <progress className={styles.bar} aria-label={t('admin.scan_progress')} />
      </div>
    )
  if (scan.state === 'failed') return <p className={styles.detail}>{t('admin.scan_failed')}</p>
  if (scan.unprobed > 0 && scan.items > 0)
    return (
      <div className={styles.scan} role="status">
        <span>{t('admin.reading', { count: scan.unprobed })}</span>
        <progress
          className={styles.bar}
          aria-label={t('admin.read_progress')}
          max={scan.files_seen}
          value={Math.max(0, scan.files_seen - scan.unprobed)}
        />
      </div>
    )
  return scan.finished_ts === null ? null : (
    <p className={styles.detail}>{t('admin.scanned', { when: format.ago(scan.finished_ts) })}</p>
  )
}
