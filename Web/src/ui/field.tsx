import { Search } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

type Around = { readonly label: string; readonly hint?: ReactNode; readonly errors?: readonly string[] | undefined }

function useDescription({ hint, errors = [] }: Around) {
  const id = useId()
  const description = (
    <>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {errors.length > 0 && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {errors.join(' ')}
        </span>
      )}
    </>
  )
  const describedBy = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return { id, description, attributes: { id, 'aria-describedby': describedBy || undefined } }
}

export function TextField({ label, hint, errors, ...input }: ComponentProps<'input'> & Around) {
  const { id, description, attributes } = useDescription({ label, hint, errors })
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        {...attributes}
        aria-invalid={errors !== undefined && errors.length > 0}
        className={styles.input}
      />
      {description}
    </div>
  )
}

export function SelectField({ label, hint, errors, children, ...select }: ComponentProps<'select'> & Around) {
  const { id, description, attributes } = useDescription({ label, hint, errors })
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select {...select} {...attributes} className={styles.input}>
        {children}
      </select>
      {description}
    </div>
  )
}

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The label stands in the field itself, for eyes; a reader hears it as the name. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <span className={styles.search}>
      <Search className={styles.glass} size={20} aria-hidden />
      <input
        className={styles.input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </span>
  )
}
