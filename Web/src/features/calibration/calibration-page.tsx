import { Play, Square } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { useStore } from '~/lib/use-store'
import { deviceTrim, MAX_TRIM_MS, setDeviceTrim } from '~/player/device-trim'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { beepIn } from './beep'
import styles from './calibration-page.module.css'
import { Metronome } from './metronome'

const FLASH_MS = 80
const STEP_MS = 10

/** Bluetooth and televisions are late by themselves: here the person moves the beep onto the flash. */
export function CalibrationPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const trimMs = useStore(deviceTrim, ms => ms)
  const [running, setRunning] = useState(false)
  const light = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!running) return
    const audio = new AudioContext()
    const metronome = new Metronome(
      {
        beepIn: ms => beepIn(audio, ms),
        flash: () => light.current?.animate([{ opacity: 1 }, { opacity: 1 }, { opacity: 0 }], FLASH_MS),
      },
      deviceTrim.get,
    )
    metronome.start()
    return () => {
      metronome.stop()
      void audio.close()
    }
  }, [running])
  return (
    <Page title={t('calibration.title')} narrow>
      <p>{t('calibration.what')}</p>
      <div className={styles.box} aria-hidden>
        <div ref={light} className={styles.light} />
      </div>
      <Button look="primary" icon={running ? Square : Play} onClick={() => setRunning(!running)}>
        {t(running ? 'calibration.stop' : 'calibration.start')}
      </Button>
      <p id={id}>{t('calibration.how')}</p>
      <label className={styles.trim}>
        <span>
          {t('calibration.trim')} <output>{t('meter.ms', { ms: format.number(trimMs) })}</output>
        </span>
        <input
          type="range"
          aria-describedby={id}
          min={-MAX_TRIM_MS}
          max={MAX_TRIM_MS}
          step={STEP_MS}
          value={trimMs}
          onChange={event => setDeviceTrim(Number(event.target.value))}
        />
      </label>
      <Button onClick={() => setDeviceTrim(0)}>{t('calibration.reset')}</Button>
      <p>{t('calibration.kept')}</p>
    </Page>
  )
}
