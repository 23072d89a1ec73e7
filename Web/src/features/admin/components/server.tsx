import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/use-format'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import { type ServerFacts, useServerFacts } from '../api'
import styles from './server.module.css'

export function Server() {
  const { t } = useTranslation()
  const { data: facts, error, refetch } = useServerFacts()
  return (
    <Section title={t('admin.server')} panel>
      <ProblemNotice error={error} onRetry={refetch} />
      {!facts && !error && <Skeleton height="12rem" />}
      {facts && <Facts facts={facts} />}
    </Section>
  )
}

function Facts({ facts }: { readonly facts: ServerFacts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows: readonly (readonly [string, string])[] = [
    [t('admin.version'), facts.version],
    [t('admin.started'), format.ago(facts.started_ts)],
    ['ffmpeg', facts.ffmpeg ?? t('admin.tool_missing')],
    ['ffprobe', facts.ffprobe ?? t('admin.tool_missing')],
    [t('admin.data_folder'), facts.data_folder],
    [
      t('admin.data_size'),
      t('admin.data_of_pictures', {
        size: format.bytes(facts.data_bytes),
        pictures: format.bytes(facts.picture_bytes),
      }),
    ],
    ...(facts.free_bytes === null ? [] : [[t('admin.free'), format.bytes(facts.free_bytes)] as const]),
  ]
  return (
    <>
      {facts.not_ready.length === 0 && <Notice>{t('admin.healthy')}</Notice>}
      {facts.not_ready.map(reason => (
        <Notice key={reason} tone="danger">
          {reason}
        </Notice>
      ))}
      {facts.ffmpeg === null && <Notice tone="danger">{t('admin.no_ffmpeg')}</Notice>}
      {facts.ffprobe === null && <Notice tone="danger">{t('admin.no_ffprobe')}</Notice>}
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
