import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from './button'
import { Dialog } from './dialog'

type ConfirmButtonProps = {
  readonly label: string
  readonly question: string
  readonly consequence: ReactNode
  readonly look?: ButtonLook
  readonly onConfirm: () => void
}

/** For what cannot be undone: asks once, in words, what will happen. */
export function ConfirmButton({ label, question, consequence, look = 'danger', onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Dialog
          title={question}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
              <Button look="danger" onClick={confirm}>
                {label}
              </Button>
            </>
          }
        >
          <p>{consequence}</p>
        </Dialog>
      )}
    </>
  )
}
