import { Undo2, UserPlus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/lib/me'
import { type Person, usePeople } from '~/lib/people'
import { usePersonSearch } from '~/lib/use-person-search'
import { Avatar } from '~/ui/avatar'
import { Button, LinkButton } from '~/ui/button'
import { classes } from '~/ui/classes'
import { EmptyState } from '~/ui/empty-state'
import { SearchField } from '~/ui/field'
import { Section } from '~/ui/page'
import { ProblemNotice } from '~/ui/problem-notice'
import { Skeleton } from '~/ui/skeleton'
import type { Draft, DraftChange, InviteRole } from '../draft'
import styles from './invite-picker.module.css'

/** As many as one party takes. */
const MOST_INVITES = 100

type InvitePickerProps = {
  readonly invites: Draft['invites']
  readonly onChange: (change: DraftChange) => void
  /** `null` while there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

export function InvitePicker({ invites, onChange, onUndo }: InvitePickerProps) {
  const { t } = useTranslation()
  const { data: people, error, refetch } = usePeople()
  const { many, search, setSearch, found } = usePersonSearch(people ?? [])
  const uninvited = found.filter(({ id }) => !invites[id])
  const invited = Object.keys(invites).length
  const isAdmin = useMe().data?.role === 'admin'
  return (
    <Section
      title={t('create.people')}
      panel
      aside={
        <Button icon={Undo2} disabled={!onUndo} onClick={onUndo ?? undefined}>
          {t('create.undo')}
        </Button>
      }
    >
      <ProblemNotice error={error} onRetry={refetch} />
      {!people && !error && <Skeleton height="9rem" />}
      {people?.length === 0 && (
        <EmptyState icon={Users} action={isAdmin && <LinkButton to="/admin">{t('create.add_people')}</LinkButton>}>
          {t('create.no_people')}
        </EmptyState>
      )}
      {many && (
        <div className={styles.tools}>
          <SearchField label={t('people.find')} value={search} onChange={setSearch} />
          <Button
            icon={UserPlus}
            disabled={uninvited.length === 0 || invited + uninvited.length > MOST_INVITES}
            onClick={() => onChange({ type: 'people_invited', userIds: uninvited.map(({ id }) => id) })}
          >
            {t('people.invite_all', { count: uninvited.length })}
          </Button>
          <p aria-live="polite">{t('people.invited', { count: invited })}</p>
        </div>
      )}
      {many && found.length === 0 && <p>{t('people.nobody')}</p>}
      <ul className={classes(styles.people, many && styles.many)}>
        {found.map(person => (
          <PersonRow key={person.id} person={person} role={invites[person.id] ?? null} onChange={onChange} />
        ))}
      </ul>
      {people && people.length > 0 && <p className={styles.hint}>{t('create.roles_hint')}</p>}
    </Section>
  )
}

type PersonRowProps = {
  readonly person: Person
  readonly role: InviteRole | null
  readonly onChange: (change: DraftChange) => void
}

function PersonRow({ person, role, onChange }: PersonRowProps) {
  const { t } = useTranslation()
  return (
    <li className={styles.person}>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={role !== null}
          onChange={() => onChange({ type: 'person_toggled', userId: person.id })}
        />
        <Avatar name={person.username} />
        {person.username}
      </label>
      {role && (
        <select
          className={styles.role}
          aria-label={t('create.role_of', { name: person.username })}
          value={role}
          onChange={event =>
            onChange({ type: 'role_chosen', userId: person.id, role: event.target.value as InviteRole })
          }
        >
          <option value="viewer">{t('roles.viewer')}</option>
          <option value="controller">{t('roles.controller')}</option>
        </select>
      )}
    </li>
  )
}
