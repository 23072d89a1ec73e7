import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from './copy-button'
import styles from './copyable-link.module.css'
import { TextField } from './field'

/** The link itself, selectable, beside the button: without a clipboard it is still within reach. */
export function CopyableLink({ url, label }: { readonly url: string; readonly label: string }) {
  const { t } = useTranslation()
  const around = useRef<HTMLDivElement>(null)
  const select = () => around.current?.querySelector('input')?.select()
  return (
    <div ref={around} className={styles.link}>
      <TextField label={label} readOnly value={url} onFocus={event => event.target.select()} />
      <CopyButton text={url} label={t('common.copy')} onUnavailable={select} />
    </div>
  )
}
