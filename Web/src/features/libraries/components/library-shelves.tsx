import { useTranslation } from 'react-i18next'
import { useLibraries } from '~/media/catalog'
import { Section } from '~/ui/page'
import { LibraryList } from './library-list'
import { LibraryShelf } from './library-shelf'

/** Each is a question to the server and a row of pictures. */
const MOST_SHELVES = 4

export function LibraryShelves() {
  const { t } = useTranslation()
  const { data: libraries = [] } = useLibraries()
  return (
    <>
      {libraries.slice(0, MOST_SHELVES).map(library => (
        <LibraryShelf key={library.id} library={library} />
      ))}
      {(libraries.length === 0 || libraries.length > MOST_SHELVES) && (
        <Section title={t('nav.libraries')}>
          <LibraryList />
        </Section>
      )}
    </>
  )
}
