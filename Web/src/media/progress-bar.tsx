import styles from './progress-bar.module.css'

type ProgressBarProps = { readonly positionMs: number; readonly durationMs: number | null }

/** How far one came; says nothing by itself, the words beside it do. */
export function ProgressBar({ positionMs, durationMs }: ProgressBarProps) {
  const share = durationMs ? Math.min(1, positionMs / durationMs) : 0
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.done} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
