import type { TFunction } from 'i18next'
import type { MemberState } from '~/protocol/messages'
import type { Meter } from './room-view'

/** Closer than this nobody sees or hears a difference. */
const IN_STEP_MS = 40

export function memberWords(member: MemberState, meter: Meter | undefined, t: TFunction): string {
  if (!member.connected) return t('member.away')
  if (member.buffering) return t('member.buffering')
  if (!meter) return t(member.ready ? 'member.ready' : 'member.connected')
  const offMs = Math.abs(meter.error_ms)
  if (offMs <= IN_STEP_MS) return t('member.in_step', { ms: offMs })
  return t(meter.error_ms > 0 ? 'member.ahead' : 'member.behind', { ms: offMs })
}
