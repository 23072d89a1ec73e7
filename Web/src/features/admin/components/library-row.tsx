import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Library } from '~/media/catalog'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { ProblemNotice } from '~/ui/problem-notice'
import { isScanning, useRemoveLibrary, useScanLibrary } from '../api'
import styles from './rows.module.css'
import { ScanProgress } from './scan-progress'
import { SkippedList } from './skipped-list'

export function LibraryRow({ library }: { readonly library: Library }) {
  const { t } = useTranslation()
  const scan = useScanLibrary()
  const remove = useRemoveLibrary()
  const [showSkipped, setShowSkipped] = useState(false)
  const scanning = isScanning(library)
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong>{library.name}</strong>
        <p className={styles.detail}>
          {t(`admin.kind_${library.kind}`)} · {t('libraries.items', { count: library.item_count })}
        </p>
        <p className={styles.detail}>{library.paths?.join(' · ')}</p>
      </div>
      <Button icon={RefreshCw} busy={scan.isPending} disabled={scanning} onClick={() => scan.mutate(library.id)}>
        {t('admin.rescan')}
      </Button>
      <Button aria-expanded={showSkipped} onClick={() => setShowSkipped(!showSkipped)}>
        {t('admin.skipped', { count: library.scan?.errors ?? 0 })}
      </Button>
      <ConfirmButton
        label={t('admin.remove')}
        question={t('admin.remove_library', { name: library.name })}
        consequence={t('admin.remove_library_means')}
        onConfirm={() => remove.mutate(library.id)}
      />
      <ScanProgress library={library} />
      <ProblemNotice error={scan.error ?? remove.error} />
      {showSkipped && <SkippedList libraryId={library.id} />}
    </li>
  )
}
