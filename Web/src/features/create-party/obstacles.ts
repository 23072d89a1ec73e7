import type { Person } from '~/lib/people'
import type { Eligibility } from './api'

/** The invited people who cannot see a library. */
export const blockersOf = (libraryId: string, eligibility: Eligibility | undefined): readonly string[] =>
  eligibility?.blocked.find(({ library_id }) => library_id === libraryId)?.user_ids ?? []

/** Their names; empty when everybody can. */
export const obstaclesTo = (
  libraryId: string,
  eligibility: Eligibility | undefined,
  people: readonly Person[],
): readonly string[] =>
  blockersOf(libraryId, eligibility).map(id => people.find(person => person.id === id)?.username ?? id)

export const isEligible = (libraryId: string, eligibility: Eligibility | undefined): boolean =>
  eligibility === undefined || eligibility.library_ids.includes(libraryId)
