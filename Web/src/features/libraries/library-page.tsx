import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useDebounced } from '~/lib/use-debounced'
import { useLibraries } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { DeadEnd, notFound } from '~/ui/dead-end'
import { TextField } from '~/ui/field'
import { Page } from '~/ui/page'

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
        <TextField
          label={t('media.search')}
          type="search"
          value={search}
          onChange={({ target }) => setParams(target.value ? { search: target.value } : {}, { replace: true })}
        />
      }
    >
      <ShelfGrid
        shelf={{ kind: 'library', libraryId, search: settled }}
        action={item => ({ kind: 'open', to: `/items/${item.id}` })}
      />
    </Page>
  )
}
