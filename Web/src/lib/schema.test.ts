import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, it } from 'vitest'

it('the REST types are those of the server’s document (npm run api-types)', async () => {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8'))
  const fresh = astToString(await openapiTS(document, { immutable: true }))

  expect(readFileSync('src/lib/schema.d.ts', 'utf8').endsWith(fresh)).toBe(true)
})
