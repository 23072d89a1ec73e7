import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '~/lib/use-debounced'
import { type Item, useLibraries } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { LibraryChoice } from './library-choice'
import styles from './media-picker.module.css'

type MediaPickerProps = {
  readonly pickedId: string | null
  readonly obstacles: (libraryId: string) => readonly string[]
  readonly isEligible: (libraryId: string) => boolean
  readonly onPick: (itemId: string) => void
}

export function MediaPicker({ pickedId, obstacles, isEligible, onPick }: MediaPickerProps) {
  const { t } = useTranslation()
  const { data: libraries, error, refetch } = useLibraries()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [trail, setTrail] = useState<readonly Item[]>([])
  const [search, setSearch] = useState('')
  const settledSearch = useDebounced(search.trim())

  const eligible = libraries?.filter(({ id }) => isEligible(id)) ?? []
  const open = eligible.find(({ id }) => id === chosenId) ?? eligible[0]
  const parent = trail.at(-1)?.library_id === open?.id ? trail.at(-1) : undefined
  const choose = (libraryId: string) => {
    setChosenId(libraryId)
    setTrail([])
    setSearch('')
  }

  return (
    <Section title={t('create.media')}>
      <ProblemNotice error={error} onRetry={refetch} />
      <div className={styles.libraries}>
        {!libraries && !error && <Skeleton height="2.75rem" />}
        {libraries?.map(library => (
          <LibraryChoice
            key={library.id}
            library={library}
            open={library.id === open?.id}
            eligible={isEligible(library.id)}
            blockedBy={obstacles(library.id)}
            onChoose={() => choose(library.id)}
          />
        ))}
      </div>
      {libraries && !open && <p>{t('create.nothing_in_common')}</p>}
      {open && !parent && (
        <TextField
          label={t('create.search_in', { library: open.name })}
          type="search"
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      {parent && (
        <nav className={styles.trail} aria-label={t('media.breadcrumbs')}>
          <Button icon={ChevronLeft} onClick={() => setTrail(trail.slice(0, -1))}>
            {trail.at(-2)?.title ?? open?.name}
          </Button>
          <h3>{parent.title}</h3>
        </nav>
      )}
      {open && (
        <ShelfGrid
          shelf={
            parent
              ? { kind: 'children', parentId: parent.id }
              : { kind: 'library', libraryId: open.id, search: settledSearch }
          }
          action={item => ({
            kind: 'pick',
            picked: item.id === pickedId,
            onPick: () =>
              item.kind === 'movie' || item.kind === 'episode' ? onPick(item.id) : setTrail([...trail, item]),
          })}
        />
      )}
    </Section>
  )
}
