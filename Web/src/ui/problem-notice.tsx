import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { Notice } from './notice'
import { useProblemWords } from './problem-words'

type ProblemNoticeProps = { readonly error: unknown; readonly onRetry?: () => void }

export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation()
  const words = useProblemWords()
  if (!error) return null
  return (
    <Notice tone="danger" action={onRetry && <Button onClick={onRetry}>{t('common.try_again')}</Button>}>
      {words(error)}
    </Notice>
  )
}
