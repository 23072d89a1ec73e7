/** Where to go after signing in. Only paths of this very site: `//elsewhere` would leave it. */
export function returnPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}

export const loginPath = (pathname: string, search: string): string =>
  pathname === '/' ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`
