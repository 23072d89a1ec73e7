import type { components } from './schema'

/** A shape of the REST API, as the server's own OpenAPI document describes it. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]
