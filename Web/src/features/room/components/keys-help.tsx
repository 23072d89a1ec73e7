import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import styles from './keys-help.module.css'

const KEYS = [
  ['play', ['␣', 'k']],
  ['back_10', ['j']],
  ['on_10', ['l']],
  ['back_5', ['←']],
  ['on_5', ['→']],
  ['louder', ['↑']],
  ['softer', ['↓']],
  ['mute', ['m']],
  ['captions', ['c']],
  ['fullscreen', ['f']],
  ['help', ['?']],
] as const

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('player.keys')} onClose={onClose} actions={<Button onClick={onClose}>{t('common.close')}</Button>}>
      <dl className={styles.keys}>
        {KEYS.map(([action, keys]) => (
          <Fragment key={action}>
            <dt>
              {keys.map(key => (
                <Fragment key={key}>
                  <kbd>{key === '␣' ? t('keys.space') : key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
