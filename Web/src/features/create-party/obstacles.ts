import type { Person } from '~/lib/people'
import type { Eligibility } from './api'

/** Names of the invited people who cannot see a library; empty when everybody can. */
export function obstaclesTo(
  libraryId: string,
  eligibility: Eligibility | undefined,
  people: readonly Person[],
): readonly string[] {
  const blocked = eligibility?.blocked.find(({ library_id }) => library_id === libraryId)
  return (blocked?.user_ids ?? []).map(id => people.find(person => person.id === id)?.username ?? id)
}

export const isEligible = (libraryId: string, eligibility: Eligibility | undefined): boolean =>
  eligibility === undefined || eligibility.library_ids.includes(libraryId)
