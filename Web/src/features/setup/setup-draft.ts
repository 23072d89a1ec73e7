import type { FirstLibrary, Setup } from './api'

export type SetupDraft = {
  readonly code: string
  readonly serverName: string
  readonly username: string
  readonly password: string
  readonly folder: string
  readonly kind: FirstLibrary['kind']
}
export type DraftField = {
  readonly draft: SetupDraft
  readonly onChange: (change: Partial<SetupDraft>) => void
  readonly errors: Readonly<Record<string, string[]>>
}

export function accountOf({ code, serverName, username, password }: SetupDraft): Setup {
  const server_name = serverName.trim()
  return { setup_code: code.trim(), username, password, ...(server_name ? { server_name } : {}) }
}

/** `null` when the folder was left for later. */
export function libraryOf({ folder, kind }: SetupDraft, name: string): FirstLibrary | null {
  const path = folder.trim()
  return path ? { name, kind, paths: [path] } : null
}
