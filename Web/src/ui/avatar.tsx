import styles from './avatar.module.css'

export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className={styles.avatar} aria-hidden>
      {name.slice(0, 2)}
    </span>
  )
}
