import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import styles from './button.module.css'
import { classes } from './classes'

export type ButtonLook = 'normal' | 'primary' | 'danger' | 'plain'
type Looks = { readonly look?: ButtonLook; readonly icon?: LucideIcon; readonly wide?: boolean }

const classOf = (look: ButtonLook, wide: boolean, extra?: string) =>
  classes(styles.button, look !== 'normal' && styles[look], wide && styles.wide, extra)

type ButtonProps = ComponentProps<'button'> & Looks & { readonly busy?: boolean }

export function Button({ look = 'normal', icon: Icon, wide = false, busy = false, ...rest }: ButtonProps) {
  const { className, children, disabled, type = 'button', ...button } = rest
  return (
    <button
      {...button}
      type={type}
      className={classOf(look, wide, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {Icon && <Icon size={20} aria-hidden />}
      {children}
    </button>
  )
}

export function LinkButton({
  look = 'normal',
  icon: Icon,
  wide = false,
  ...rest
}: ComponentProps<typeof Link> & Looks) {
  const { className, children, ...link } = rest
  return (
    <Link {...link} className={classOf(look, wide, className)}>
      {Icon && <Icon size={20} aria-hidden />}
      {children}
    </Link>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  readonly label: string
  readonly look?: ButtonLook
}

export function IconButton({ icon: Icon, label, look = 'plain', className, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      {...button}
      aria-label={label}
      title={button.title ?? label}
      className={classOf(look, false, classes(styles.icon, className))}
    >
      <Icon size={24} aria-hidden />
    </button>
  )
}
