import { useTranslation } from 'react-i18next'
import { Problem } from '~/lib/http'
import { LinkButton } from './button'
import { Page } from './page'
import { ProblemNotice } from './problem-notice'

type DeadEndProps = { readonly title?: string; readonly error: Error; readonly onRetry?: () => void }

/** Instead of a page that cannot be: what is wrong, and the way on. What may pass can be tried again. */
export function DeadEnd({ title, error, onRetry }: DeadEndProps) {
  const { t } = useTranslation()
  const passing = error instanceof Problem && error.passing
  return (
    <Page title={title ?? t(passing ? 'app.not_now' : 'app.nothing_here')} narrow>
      <ProblemNotice error={error} {...(passing && onRetry ? { onRetry } : {})} />
      <LinkButton look="primary" to="/">
        {t('common.home')}
      </LinkButton>
    </Page>
  )
}

export const notFound = () => new Problem({ status: 404, code: 'not_found' })
