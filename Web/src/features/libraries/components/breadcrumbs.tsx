import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Item, useItem, useLibraries } from '~/media/catalog'
import styles from './breadcrumbs.module.css'

export function Breadcrumbs({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const library = useLibraries().data?.find(({ id }) => id === item.library_id)
  return (
    <nav className={styles.trail} aria-label={t('media.breadcrumbs')}>
      <Link to={`/libraries/${item.library_id}`}>{library?.name ?? t('libraries.library')}</Link>
      {item.parent_id && <Ancestors id={item.parent_id} />}
    </nav>
  )
}

function Ancestors({ id }: { readonly id: string }) {
  const { data: item } = useItem(id)
  if (!item) return null
  return (
    <>
      {item.parent_id && <Ancestors id={item.parent_id} />}
      <span aria-hidden>›</span>
      <Link to={`/items/${id}`}>{item.title}</Link>
    </>
  )
}
