import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schema } from '~/lib/api-schema'
import { http } from '~/lib/http'
import { useRefreshParties } from '~/lib/parties'
import { type Library, type LibraryKind, librariesKey } from '~/media/catalog'

export type User = Schema<'UserResponse'>
type NewUser = Schema<'CreateUserRequest'>
type UserChange = Schema<'ChangeUserRequest'>
export type ServerFacts = Schema<'ServerFacts'>
export type FolderCheck = Schema<'FolderChecked'>

const usersKey = ['admin', 'users'] as const
const runningKey = ['admin', 'rooms'] as const
const serverKey = ['admin', 'server'] as const
const SCAN_POLL_MS = 1_000
const SERVER_POLL_MS = 30_000

export const isScanning = (library: Library): boolean =>
  library.scan?.state === 'running' || library.scan?.state === 'queued'

/** The server is at work on it: looking for files, or reading what it found. */
const isBusy = (library: Library): boolean => isScanning(library) || (library.scan?.unprobed ?? 0) > 0

export const useUsers = () =>
  useQuery({ queryKey: usersKey, queryFn: ({ signal }) => http.get<User[]>('/users', { signal }) })

export const useAdminLibraries = () =>
  useQuery({
    queryKey: librariesKey,
    queryFn: ({ signal }) => http.get<Library[]>('/libraries', { signal }),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? SCAN_POLL_MS : false),
  })

export const useServerFacts = () =>
  useQuery({
    queryKey: serverKey,
    queryFn: ({ signal }) => http.get<ServerFacts>('/admin/server', { signal }),
    refetchInterval: SERVER_POLL_MS,
  })

export const useSkipped = (libraryId: string) =>
  useQuery({
    queryKey: ['admin', 'skipped', libraryId],
    queryFn: ({ signal }) => http.get<Schema<'SkippedFile'>[]>(`/libraries/${libraryId}/skipped`, { signal }),
  })

export const useAdminRooms = () =>
  useQuery({
    queryKey: runningKey,
    queryFn: ({ signal }) => http.get<Schema<'RunningRoom'>[]>('/watch-party/admin/rooms', { signal }),
  })

function useChange<T, R>(key: readonly string[], change: (input: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key }) })
}

export const useCreateUser = () => useChange(usersKey, (user: NewUser) => http.post<User>('/users', user))

export const useChangeUser = () =>
  useChange(usersKey, ({ id, change }: { id: string; change: UserChange }) => http.patch(`/users/${id}`, change))

export const useDeleteUser = () => useChange(usersKey, (id: string) => http.delete(`/users/${id}`))

export const usePasswordLink = () =>
  useChange(usersKey, (id: string) => http.post<Schema<'SetPasswordLink'>>(`/users/${id}/set-password-link`))

export const useCheckFolder = () =>
  useMutation({ mutationFn: (path: string) => http.post<FolderCheck>('/libraries/check', { path }) })

export const useAddLibrary = () =>
  useChange(librariesKey, (library: { name: string; kind: LibraryKind; paths: string[] }) =>
    http.post<Library>('/libraries', library),
  )

export const useScanLibrary = () => useChange(librariesKey, (id: string) => http.post(`/libraries/${id}/scan`))

export const useRemoveLibrary = () => useChange(librariesKey, (id: string) => http.delete(`/libraries/${id}`))

export function useEndRoom() {
  const client = useQueryClient()
  const refreshParties = useRefreshParties()
  return useMutation({
    mutationFn: (id: string) => http.post(`/watch-party/rooms/${id}/end`),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: runningKey }), refreshParties()]),
  })
}
