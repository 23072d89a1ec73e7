/** Not `crypto.randomUUID`: browsers hide it on plain HTTP, which is how a server on the home network is reached. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
