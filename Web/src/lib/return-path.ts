/**
 * Where to go after signing in. Only paths of this very site: `//elsewhere` would leave it, and so would `/\t/elsewhere`,
 * because browsers drop tabs and line ends from addresses. So the browser's own reader decides.
 */
export function returnPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/'
  const here = 'http://here.invalid'
  const url = next.startsWith('/') && URL.canParse(next, here) ? new URL(next, here) : null
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}

export const loginPath = (pathname: string, search: string): string =>
  pathname === '/' ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`
