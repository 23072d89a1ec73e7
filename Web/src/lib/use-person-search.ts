import { useState } from 'react'

/** More than this are not found by looking through them. */
const MANY = 12

/** Looks for people by a part of their name; `many` says whether it is worth offering. */
export function usePersonSearch<P extends { readonly username: string }>(people: readonly P[]) {
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  return {
    many: people.length > MANY,
    search,
    setSearch,
    found: people.filter(({ username }) => username.toLowerCase().includes(wanted)),
    first: people.slice(0, MANY),
  }
}
