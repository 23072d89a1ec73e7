import { useTranslation } from 'react-i18next'
import { CopyableLink } from '~/ui/copyable-link'
import { Section } from '~/ui/page'
import { useRoom } from '../room-context'

export function SharePanel() {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  return (
    <Section title={t('room.share')} panel>
      <CopyableLink label={t('room.link')} url={new URL(`watch-party/rooms/${roomId}`, document.baseURI).href} />
    </Section>
  )
}
