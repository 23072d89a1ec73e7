import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '~/lib/use-debounced'
import { type Item, useLibraries } from '~/media/catalog'
import type { ItemAction } from '~/media/item-card'
import { ShelfGrid } from '~/media/shelf-grid'
import { SearchField } from '~/ui/field'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { useDrillDown } from '../use-drill-down'
import { FoundShelves } from './found-shelves'
import { LibraryChoice } from './library-choice'
import styles from './media-picker.module.css'
import { Trail } from './trail'

type MediaPickerProps = {
  readonly pickedId: string | null
  readonly obstacles: (libraryId: string) => readonly string[]
  readonly isEligible: (libraryId: string) => boolean
  readonly onPick: (itemId: string) => void
}

export function MediaPicker({ pickedId, obstacles, isEligible, onPick }: MediaPickerProps) {
  const { t } = useTranslation()
  const { data: libraries, error, refetch } = useLibraries()
  const [search, setSearch] = useState('')
  const settledSearch = useDebounced(search.trim())
  const { chosenId, trail, openLibrary, openItem } = useDrillDown()

  const eligible = libraries?.filter(({ id }) => isEligible(id)) ?? []
  const open = eligible.find(({ id }) => id === chosenId) ?? eligible[0]
  const parent = trail.at(-1)?.library_id === open?.id ? trail.at(-1) : undefined
  const searching = search.trim() !== '' && settledSearch !== ''
  const action = (item: Item): ItemAction => ({
    kind: 'pick',
    picked: item.id === pickedId,
    onPick: () => {
      if (item.kind === 'movie' || item.kind === 'episode') return onPick(item.id)
      setSearch('')
      openItem(item)
    },
  })

  return (
    <Section
      title={t('create.media')}
      aside={<SearchField label={t('create.search')} value={search} onChange={setSearch} />}
    >
      <ProblemNotice error={error} onRetry={refetch} />
      <div className={styles.libraries}>
        {!libraries && !error && <Skeleton height="2.75rem" />}
        {libraries?.map(library => (
          <LibraryChoice
            key={library.id}
            library={library}
            open={library.id === open?.id && !searching}
            eligible={isEligible(library.id)}
            blockedBy={obstacles(library.id)}
            onChoose={() => {
              setSearch('')
              openLibrary(library.id)
            }}
          />
        ))}
      </div>
      {libraries && !open && <p>{t('create.nothing_in_common')}</p>}
      {searching && <FoundShelves libraries={eligible} search={settledSearch} action={action} />}
      {open && !searching && (
        <>
          {parent && <Trail library={open} trail={trail} onLibrary={() => openLibrary(open.id)} onItem={openItem} />}
          <ShelfGrid
            shelf={
              parent ? { kind: 'children', parentId: parent.id } : { kind: 'library', libraryId: open.id, search: '' }
            }
            action={action}
          />
        </>
      )}
    </Section>
  )
}
