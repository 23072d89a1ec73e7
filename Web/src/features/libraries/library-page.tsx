import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useDebounced } from '~/lib/use-debounced'
import { useLibraries } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { DeadEnd, notFound } from '~/ui/dead-end'
import { SearchField } from '~/ui/field'
import { Page } from '~/ui/page'
import styles from './library-page.module.css'

export function LibraryPage() {
  const { t } = useTranslation()
  const { libraryId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const settled = useDebounced(search.trim())
  const { data: libraries } = useLibraries()
  const library = libraries?.find(({ id }) => id === libraryId)
  if (libraries && !library) return <DeadEnd error={notFound()} />
  return (
    <Page
      title={library?.name ?? t('libraries.library')}
      aside={
        <SearchField
          label={t('media.search')}
          value={search}
          onChange={value => setParams(value ? { search: value } : {}, { replace: true })}
        />
      }
    >
      <p className={styles.count}>{library && t('libraries.items', { count: library.item_count })}</p>
      <ShelfGrid
        shelf={{ kind: 'library', libraryId, search: settled }}
        action={item => ({ kind: 'open', to: `/items/${item.id}` })}
      />
    </Page>
  )
}
