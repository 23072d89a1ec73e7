import { vi } from 'vitest'

type Answer = { readonly status?: number; readonly body?: unknown }
type Handler = (body: unknown) => Answer | Promise<Answer>
export type Request = { readonly route: string; readonly body: unknown; readonly headers: Headers }

export const ok = (body: unknown = {}): Answer => ({ status: 200, body })
export const problem = (status: number, code: string, errors?: Record<string, string[]>): Answer => ({
  status,
  body: { status, code, title: code, ...(errors ? { errors } : {}) },
})

/** Answers `fetch` by "METHOD /path" below /api/v1. A route nobody prepared is a failure of the test, not a 404. */
export class FakeServer {
  readonly requests: Request[] = []
  private readonly routes = new Map<string, Handler>()

  constructor() {
    vi.stubGlobal('fetch', (url: URL, init: RequestInit) => this.answer(url, init))
  }

  on(route: string, handler: Handler | Answer): this {
    this.routes.set(route, typeof handler === 'function' ? handler : () => handler)
    return this
  }

  bodiesOf(route: string): unknown[] {
    return this.requests.filter(request => request.route === route).map(({ body }) => body)
  }

  private async answer(url: URL, init: RequestInit): Promise<Response> {
    const route = `${init.method} ${url.pathname.replace('/api/v1', '')}`
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    this.requests.push({ route, body, headers: new Headers(init.headers) })
    const handler = this.routes.get(route)
    if (!handler) throw new Error(`Nothing prepared for ${route}`)
    const { status = 200, body: said } = await handler(body)
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    return new Response(said === undefined ? null : JSON.stringify(said), { status, headers: { 'Content-Type': type } })
  }
}

/** Somebody signed in, with nothing waiting for them, on a server that does not push. */
export const serverFor = (username: string, role: 'user' | 'admin' = 'user'): FakeServer =>
  new FakeServer()
    .on('GET /users/me', ok({ id: `id-${username}`, username, role, library_ids: ['films'] }))
    .on('GET /setup', ok({ needs_setup: false, server_name: 'Home', version: '0.1.0' }))
    .on('GET /watch-party/invites', ok([]))
    .on('POST /watch-party/notifications/ws-token', problem(404, 'not_found'))
    .on('GET /watch-party/rooms', ok({ items: [], next_cursor: null }))
    .on('GET /users/me/continue', ok([]))
    .on('GET /libraries', ok([{ id: 'films', name: 'Films', kind: 'movies', item_count: 1 }]))
    .on('GET /libraries/films/items', ok({ items: [], next_cursor: null }))
