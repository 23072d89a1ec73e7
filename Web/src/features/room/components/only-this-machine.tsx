import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import type { Reach } from '../api'
import styles from './share-sheet.module.css'

/** A link that begins with localhost leads a friend to their own machine: say so, and what to do. */
export function OnlyThisMachine({ reach, path }: { readonly reach: Reach; readonly path: string }) {
  const { t } = useTranslation()
  return (
    <Notice tone="accent">
      <p>{t('room.only_this_machine')}</p>
      <p>
        <code className={styles.address}>--Urls={reach.listen_on}</code>
      </p>
      {reach.addresses.length > 0 && (
        <>
          <p>{t('room.then_the_link_is')}</p>
          <ul>
            {reach.addresses.map(address => (
              <li key={address}>
                <code className={styles.address}>{new URL(path, address).href}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
