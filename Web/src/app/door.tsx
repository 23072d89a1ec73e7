import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { LanguageChoice } from '~/i18n/language-choice'
import styles from './door.module.css'
import { ErrorBoundary } from './error-boundary'

/** Around the pages for people who are not signed in yet. What stands below comes with the page, so that it never moves. */
export function Door() {
  const { pathname } = useLocation()
  return (
    <Suspense>
      <main>
        <ErrorBoundary at={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <footer className={styles.foot}>
        <LanguageChoice />
      </footer>
    </Suspense>
  )
}
