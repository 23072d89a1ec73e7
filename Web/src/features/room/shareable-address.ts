import type { Reach } from './api'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Where a link for somebody else begins: what the operator calls the server, else how this browser reached it.
 * `null` when nobody else can reach it.
 */
export function shareableAddress(baseUri: string, { public_url, local_only, addresses }: Reach): string | null {
  if (public_url) return withSlash(public_url)
  if (!LOOPBACK.test(new URL(baseUri).hostname)) return baseUri
  return local_only ? null : (addresses[0] ?? baseUri)
}

const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`)
