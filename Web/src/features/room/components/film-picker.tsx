import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '~/lib/use-debounced'
import { type Item, useLibraries } from '~/media/catalog'
import { ShelfGrid } from '~/media/shelf-grid'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { SelectField, TextField } from '~/ui/field'
import { ProblemNotice } from '~/ui/problem-notice'
import { useChangeRoom } from '../api'
import { useRoom } from '../room-context'
import styles from './film-picker.module.css'

/** Another film for the same party. The server says whom it is closed to. */
export function FilmPicker({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const { data: libraries, error, refetch } = useLibraries()
  const [libraryId, setLibraryId] = useState<string | null>(null)
  const [trail, setTrail] = useState<readonly Item[]>([])
  const [search, setSearch] = useState('')
  const settledSearch = useDebounced(search.trim())
  const change = useChangeRoom(roomId)
  const library = libraries?.find(({ id }) => id === libraryId) ?? libraries?.[0]
  const parent = trail.at(-1)
  const pick = (item: Item) =>
    item.playable ? change.mutate({ item_id: item.id }, { onSuccess: onClose }) : setTrail([...trail, item])
  return (
    <Dialog
      title={t('room.choose_film')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.cancel')}</Button>}
    >
      <ProblemNotice error={change.error ?? error} {...(error ? { onRetry: refetch } : {})} />
      {libraries && libraries.length > 1 && (
        <SelectField
          label={t('libraries.library')}
          value={library?.id}
          onChange={event => {
            setLibraryId(event.target.value)
            setTrail([])
          }}
        >
          {libraries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {parent ? (
        <Button icon={ChevronLeft} onClick={() => setTrail(trail.slice(0, -1))}>
          {trail.at(-2)?.title ?? library?.name}
        </Button>
      ) : (
        <TextField
          label={t('media.search')}
          type="search"
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      {library && (
        <div className={styles.shelf}>
          <ShelfGrid
            shelf={
              parent
                ? { kind: 'children', parentId: parent.id }
                : { kind: 'library', libraryId: library.id, search: settledSearch }
            }
            action={item => ({ kind: 'pick', picked: false, onPick: () => pick(item) })}
          />
        </div>
      )}
    </Dialog>
  )
}
