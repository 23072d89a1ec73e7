import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from './button'

type CopyButtonProps = {
  readonly text: string
  readonly label: string
  readonly look?: ButtonLook
  /** Where the page cannot reach the clipboard (plain HTTP): show the text to copy by hand. */
  readonly onUnavailable: () => void
}

export function CopyButton({ text, label, look = 'normal', onUnavailable }: CopyButtonProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!navigator.clipboard) return onUnavailable()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      onUnavailable()
    }
  }
  return (
    <Button look={look} icon={copied ? Check : Copy} onClick={copy} aria-live="polite">
      {copied ? t('common.copied') : label}
    </Button>
  )
}
