import { useTranslation } from 'react-i18next'
import type { Item, Library } from '~/media/catalog'
import type { ItemAction } from '~/media/item-card'
import { ShelfGrid } from '~/media/shelf-grid'
import { Section } from '~/ui/page'

type FoundShelvesProps = {
  readonly libraries: readonly Library[]
  readonly search: string
  readonly action: (item: Item) => ItemAction
}

/** What is found in every library that all the invited can see. */
export function FoundShelves({ libraries, search, action }: FoundShelvesProps) {
  const { t } = useTranslation()
  return libraries.map(({ id, name }) => (
    <Section key={id} title={name} level={3}>
      <ShelfGrid
        shelf={{ kind: 'library', libraryId: id, search }}
        action={action}
        empty={<p>{t('create.not_found_in', { library: name })}</p>}
      />
    </Section>
  ))
}
