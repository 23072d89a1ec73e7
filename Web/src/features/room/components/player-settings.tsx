import { Keyboard, Settings2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartyPlayer } from '~/player/party-player'
import { Button, IconButton } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { usePlayerView, useRoom, useRoomView } from '../room-context'
import styles from './player-settings.module.css'

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

type PlayerSettingsProps = {
  readonly player: PartyPlayer | null
  readonly denied: boolean
  readonly describedBy: string
  readonly onHelp: () => void
}

/** What is rarely changed. Speed is the room's; languages are everybody's own. */
export function PlayerSettings({ player, denied, describedBy, onHelp }: PlayerSettingsProps) {
  const { t, i18n } = useTranslation()
  const { session } = useRoom()
  const [open, setOpen] = useState(false)
  const id = useId()
  const around = useRef<HTMLDivElement>(null)
  const rate = useRoomView(view => view.room?.timeline.playbackRate ?? 1)
  const captions = usePlayerView(player, view => view.captions)
  const audioTracks = usePlayerView(player, view => view.audioTracks)
  useEffect(() => {
    if (!open) return
    const closing = new AbortController()
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && around.current?.contains(target))) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere, { signal: closing.signal })
    document.addEventListener('focusin', elsewhere, { signal: closing.signal })
    return () => closing.abort()
  }, [open])
  const close = () => {
    setOpen(false)
    around.current?.querySelector('button')?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape within closes what the button opened
    <div
      ref={around}
      onKeyDown={event => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation()
          close()
        }
      }}
    >
      <IconButton
        icon={Settings2}
        label={t('player.settings')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      />
      <div id={id} className={styles.panel} hidden={!open}>
        {open && (
          <>
            <SelectField
              label={t('player.speed')}
              aria-disabled={denied}
              aria-describedby={describedBy}
              value={rate}
              onChange={event => {
                if (!denied) session.send({ type: 'set_rate', playback_rate: Number(event.target.value) })
              }}
            >
              {RATES.map(value => (
                <option key={value} value={value}>
                  {t('player.times', { rate: new Intl.NumberFormat(i18n.language).format(value) })}
                </option>
              ))}
            </SelectField>
            {captions.length > 0 && (
              <SelectField
                label={t('player.captions')}
                value={captions.find(({ chosen }) => chosen)?.id ?? ''}
                onChange={event => player?.chooseCaptions(event.target.value || null)}
              >
                <option value="">{t('player.captions_off')}</option>
                {captions.map(track => (
                  <option key={track.id} value={track.id}>
                    {track.label || track.language}
                  </option>
                ))}
              </SelectField>
            )}
            {audioTracks.length > 1 && (
              <SelectField
                label={t('player.audio')}
                value={audioTracks.find(({ chosen }) => chosen)?.id}
                onChange={event => player?.chooseAudio(event.target.value)}
              >
                {audioTracks.map(track => (
                  <option key={track.id} value={track.id}>
                    {track.label || track.language}
                  </option>
                ))}
              </SelectField>
            )}
            <Button
              icon={Keyboard}
              onClick={() => {
                close()
                onHelp()
              }}
            >
              {t('player.keys')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
