import { Play, Volume2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { usePlayerView } from '../room-context'
import styles from './video-stage.module.css'

type PlayerPromptProps = { readonly player: PartyPlayer; readonly onMediaRetry: () => void }

/** The one thing this person has to do before picture and sound are with the others, if there is one. */
export function PlayerPrompt({ player, onMediaRetry }: PlayerPromptProps) {
  const { t } = useTranslation()
  const autoplay = usePlayerView(player, view => view.autoplay)
  const pausedHere = usePlayerView(player, view => view.pausedHere)
  const failure = usePlayerView(player, view => view.failure)

  if (failure)
    return (
      <div className={styles.tap}>
        <Notice tone="danger" action={<Button onClick={onMediaRetry}>{t('common.try_again')}</Button>}>
          {t(`player.failed_${failure}`)}
        </Notice>
      </div>
    )
  if (autoplay === 'needs_tap')
    return (
      <Button look="primary" icon={Play} className={styles.tap} onClick={() => player.allowSound()}>
        {t('player.tap')}
      </Button>
    )
  if (pausedHere)
    return (
      <Button look="primary" icon={Play} className={styles.tap} onClick={() => player.catchUp()}>
        {t('player.catch_up')}
      </Button>
    )
  if (autoplay === 'muted')
    return (
      <Button look="primary" icon={Volume2} className={styles.corner} onClick={() => player.allowSound()}>
        {t('player.sound_on')}
      </Button>
    )
  return null
}
