// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeServer, ok, problem } from '~/testing/fake-server'
import { http, Problem } from './http'

afterEach(() => vi.unstubAllGlobals())

const failureOf = async (asked: Promise<unknown>): Promise<Problem> => {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw new Error(`Expected a problem, got ${String(error)}`)
  return error
}

describe('http', () => {
  it('returns what the server said', async () => {
    new FakeServer().on('GET /thing', ok({ answer: 42 }))

    expect(await http.get('/thing')).toEqual({ answer: 42 })
  })

  it('returns nothing for an answer without a body', async () => {
    new FakeServer().on('DELETE /thing', { status: 200 })

    expect(await http.delete('/thing')).toBeUndefined()
  })

  it('marks changes as its own, so that no other site can make them with our cookie', async () => {
    const server = new FakeServer().on('POST /thing', ok()).on('GET /thing', ok())
    await http.post('/thing', { a: 1 })
    await http.get('/thing')

    expect(server.requests[0]?.headers.get('X-Requested-With')).toBe('watch-party')
    expect(server.requests[1]?.headers.has('X-Requested-With')).toBe(false)
  })

  it('throws the server’s problem with its code and fields', async () => {
    new FakeServer().on('POST /users', problem(400, 'validation_failed', { username: ['too short'] }))

    const failure = await failureOf(http.post('/users', {}))

    expect(failure).toMatchObject({ status: 400, code: 'validation_failed', passing: false })
    expect(failure.errors).toEqual({ username: ['too short'] })
  })

  it('knows how long to wait', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 429, headers: { 'Retry-After': '7' } }))

    expect(await failureOf(http.get('/thing'))).toMatchObject({
      code: 'unexpected',
      retryAfterSeconds: 7,
      passing: true,
    })
  })

  it('calls a server that does not answer unreachable', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })

    expect(await failureOf(http.get('/thing'))).toMatchObject({ status: 0, code: 'unreachable', passing: true })
  })

  it('passes on that the caller gave up', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new DOMException('stop', 'AbortError')
    })

    await expect(http.get('/thing')).rejects.toMatchObject({ name: 'AbortError' })
  })
})
