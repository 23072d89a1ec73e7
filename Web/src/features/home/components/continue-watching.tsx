import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '~/lib/format-time'
import { Section } from '~/ui/page'
import { useContinue } from '../api'
import styles from './continue-watching.module.css'

/** Shows itself only when there is something to continue. */
export function ContinueWatching() {
  const { t } = useTranslation()
  const { data: entries = [] } = useContinue()
  if (entries.length === 0) return null
  return (
    <Section title={t('home.continue')}>
      <ul className={styles.list}>
        {entries.map(({ item, position_ms }) => (
          <li key={item.id}>
            <Link className={styles.entry} to={`/items/${item.id}`}>
              <strong>{item.title}</strong>
              <span>{t('home.stopped_at', { time: formatTime(position_ms) })}</span>
              <progress className={styles.bar} aria-hidden max={item.duration_ms ?? 1} value={position_ms} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
