import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { Button } from '~/ui/button'
import { DeadEnd } from '~/ui/dead-end'
import { Page } from '~/ui/page'

type ErrorBoundaryProps = { readonly at: string; readonly children: ReactNode }
type Caught = { readonly at: string; readonly error: unknown }

/** React reports the error to the console itself; this only spares people an empty page, until they go to another. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { at: this.props.at, error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps({ at }: ErrorBoundaryProps, caught: Caught) {
    return at === caught.at ? null : { at, error: null }
  }

  override render() {
    const { error } = this.state
    if (error instanceof Problem) return <DeadEnd error={error} onRetry={() => location.reload()} />
    return error === null ? this.props.children : <Stumbled />
  }
}

function Stumbled() {
  const { t } = useTranslation()
  return (
    <Page title={t('app.crashed')} narrow>
      <p>{t('app.crashed_means')}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </Page>
  )
}
