export type ProblemBody = {
  readonly status: number
  readonly code: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: Record<string, string[]>
  readonly user_ids?: readonly string[]
}

/** A "no" in the server's words (RFC 9457), or `unreachable` with status 0 when there was no answer at all. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: Readonly<Record<string, string[]>>
  /** The people in whose way the "no" stands, where it is not the caller. */
  readonly userIds: readonly string[]
  readonly retryAfterSeconds: number | null

  constructor(body: ProblemBody, retryAfterSeconds: number | null = null, options?: ErrorOptions) {
    super(body.detail ?? body.title ?? body.code, options)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.errors = body.errors ?? {}
    this.userIds = body.user_ids ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Worth trying again later without changing anything. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export const apiUrl = (path: string): URL => new URL(`api/v1${path}`, document.baseURI)

export function socketUrl(path: string): URL {
  const url = apiUrl(path)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type RequestOptions = { readonly signal?: AbortSignal; readonly headers?: Record<string, string> }

/** Returns what the server said or throws a `Problem`. It shows nothing and goes nowhere: that is the caller's business. */
async function request<T>(method: Method, path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  const response = await reach(apiUrl(path), {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(method === 'GET' ? {} : { 'X-Requested-With': 'watch-party' }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok) throw await problemOf(response)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem({ status: 0, code: 'unreachable' }, null, { cause: error })
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN)
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false
  const body = isProblem ? ((await response.json()) as Partial<ProblemBody>) : {}
  return new Problem(
    { ...body, status: response.status, code: body.code ?? 'unexpected' },
    Number.isFinite(retryAfter) ? retryAfter : null,
  )
}

export const http = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
}
