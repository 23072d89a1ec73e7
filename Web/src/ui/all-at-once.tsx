import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './all-at-once.module.css'
import { Skeleton } from './skeleton'

type AllAtOnceProps = { readonly waiting: boolean; readonly children: ReactNode }

/** Parts that came one after the other would push each other down under the reader's eyes; so they wait for each other. */
export function AllAtOnce({ waiting, children }: AllAtOnceProps) {
  const { t } = useTranslation()
  return (
    <>
      {waiting && (
        <>
          <p className="visually-hidden" role="status">
            {t('common.loading')}
          </p>
          <Skeleton height="14rem" />
          <Skeleton height="9rem" />
          <Skeleton height="7rem" />
        </>
      )}
      <div className={styles.parts} hidden={waiting}>
        {children}
      </div>
    </>
  )
}
