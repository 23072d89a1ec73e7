import { classes } from './classes'
import styles from './skeleton.module.css'

type SkeletonProps = { readonly height?: string; readonly className?: string | undefined }

/** Holds the place of what is still loading, in its size, so that nothing jumps when it comes. */
export function Skeleton({ height, className }: SkeletonProps) {
  return (
    <span
      className={classes(styles.bone, className)}
      style={height ? { blockSize: height } : {}}
      data-loading
      aria-hidden
    />
  )
}
