/** The sub-path this server lives under, as the router wants it: `/watch` or `/`. */
export function basePath(baseUri = document.baseURI): string {
  const { pathname } = new URL('.', baseUri)
  return pathname === '/' ? '/' : pathname.replace(/\/$/, '')
}
