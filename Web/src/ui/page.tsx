import { type ComponentProps, type ReactNode, useEffect, useId } from 'react'
import { setPageTitle } from '~/lib/title'
import { classes } from './classes'
import styles from './page.module.css'

type PageProps = {
  readonly title: string
  readonly narrow?: boolean
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, narrow = false, aside, children }: PageProps) {
  useTitle(title)
  return (
    <div className={classes(styles.page, narrow && styles.narrow)}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {aside}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string) {
  useEffect(() => {
    setPageTitle(title)
  }, [title])
}

type SectionProps = {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly panel?: boolean
  readonly level?: 2 | 3
}

export function Section({ title, aside, children, panel = false, level = 2 }: SectionProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={classes(styles.section, panel && styles.panel)} aria-labelledby={id}>
      <header className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {aside}
      </header>
      {children}
    </section>
  )
}

export function Form({ className, onSubmit, ...form }: ComponentProps<'form'> & { onSubmit: () => void }) {
  return (
    <form
      {...form}
      className={classes(styles.form, className)}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    />
  )
}
