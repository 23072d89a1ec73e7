import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'

/** React reports the error to the console itself; this only spares people an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Stumbled /> : this.props.children
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
