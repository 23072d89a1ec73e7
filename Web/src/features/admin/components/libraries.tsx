import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useAdminLibraries } from '../api'
import { LibraryRow } from './library-row'
import { NewLibraryForm } from './new-library-form'
import styles from './rows.module.css'

export function Libraries() {
  const { t } = useTranslation()
  const { data: libraries, error, refetch } = useAdminLibraries()
  const [adding, setAdding] = useState(false)
  const add = (
    <Button icon={FolderPlus} onClick={() => setAdding(true)}>
      {t('admin.add_library')}
    </Button>
  )
  return (
    <Section title={t('nav.libraries')} panel aside={!adding && libraries && libraries.length > 0 && add}>
      <ProblemNotice error={error} onRetry={refetch} />
      {!libraries && !error && <Skeleton height="8rem" />}
      {libraries?.[0]?.missing_tools?.map(sentence => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      {adding && <NewLibraryForm onDone={() => setAdding(false)} />}
      {libraries?.length === 0 && !adding && (
        <EmptyState icon={FolderPlus} action={add}>
          {t('admin.first_library')}
        </EmptyState>
      )}
      <ul className={styles.rows}>
        {libraries?.map(library => (
          <LibraryRow key={library.id} library={library} />
        ))}
      </ul>
    </Section>
  )
}
