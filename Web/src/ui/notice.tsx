import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './notice.module.css'

type NoticeProps = {
  readonly tone?: 'plain' | 'accent' | 'danger'
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Notice({ tone = 'plain', children, action }: NoticeProps) {
  return (
    <div
      className={classes(styles.notice, tone !== 'plain' && styles[tone])}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
