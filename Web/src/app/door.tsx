import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { LanguageChoice } from '~/i18n/language-choice'
import styles from './door.module.css'
import { ErrorBoundary } from './error-boundary'

/** Around the pages for people who are not signed in yet. */
export function Door() {
  return (
    <>
      <main>
        <ErrorBoundary>
          <Suspense>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className={styles.foot}>
        <LanguageChoice />
      </footer>
    </>
  )
}
