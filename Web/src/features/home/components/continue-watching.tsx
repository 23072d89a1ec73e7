import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '~/lib/format-time'
import { Art } from '~/media/art'
import { useContinue } from '~/media/progress'
import { ProgressBar } from '~/media/progress-bar'
import { LinkButton } from '~/ui/button'
import { Section } from '~/ui/page'
import styles from './cards.module.css'

/** Shows itself only when there is something to continue. */
export function ContinueWatching() {
  const { t } = useTranslation()
  const { data: entries = [] } = useContinue()
  if (entries.length === 0) return null
  return (
    <Section title={t('home.continue')}>
      <ul className={styles.cards}>
        {entries.map(({ item, position_ms }) => (
          <li key={item.id} className={styles.entry}>
            <Link className={styles.card} to={`/items/${item.id}`}>
              <Art
                title={item.title}
                url={item.backdrop_url ?? item.poster_url}
                shape="still"
                sizes="(width < 40rem) 92vw, 20rem"
              >
                <ProgressBar positionMs={position_ms} durationMs={item.duration_ms} />
              </Art>
              <strong>{item.title}</strong>
              <span className={styles.detail}>{t('home.stopped_at', { time: formatTime(position_ms) })}</span>
            </Link>
            <LinkButton
              to={`/watch-party?item=${item.id}`}
              aria-label={t('media.watch_together_named', { title: item.title })}
            >
              {t('media.watch_together')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
