/** A decoder returns the value, typed, or throws `Malformed` naming the path that was wrong. Unknown fields are ignored: the server may add some. */
export type Decoder<T> = (value: unknown, path: string) => T
export type Decoded<D> = D extends Decoder<infer T> ? T : never

export class Malformed extends Error {
  constructor(path: string, expected: string) {
    super(`${path} should be ${expected}`)
    this.name = 'Malformed'
  }
}

const check =
  <T>(expected: string, holds: (value: unknown) => value is T): Decoder<T> =>
  (value, path) => {
    if (holds(value)) return value
    throw new Malformed(path, expected)
  }

export const text = check('a string', value => typeof value === 'string')
export const flag = check('true or false', value => typeof value === 'boolean')
export const number = check('a number', (value): value is number => typeof value === 'number' && Number.isFinite(value))
export const integer = check('an integer', (value): value is number => Number.isSafeInteger(value))

export const oneOf = <const T extends string>(...words: T[]): Decoder<T> =>
  check(`one of ${words.join(', ')}`, (value): value is T => (words as unknown[]).includes(value))

export const nullable =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (value, path) =>
    value === null ? null : inner(value, path)

export const optional =
  <T>(inner: Decoder<T>): Decoder<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : inner(value, path)

export const listOf =
  <T>(inner: Decoder<T>): Decoder<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Malformed(path, 'a list')
    return value.map((item, index) => inner(item, `${path}[${index}]`))
  }

type Shape = Record<string, Decoder<unknown>>
type OptionalKeys<S extends Shape> = { [K in keyof S]: undefined extends Decoded<S[K]> ? K : never }[keyof S]
type ObjectOf<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Decoded<S[K]> } & {
  [K in OptionalKeys<S>]?: Decoded<S[K]>
}

export const object =
  <const S extends Shape>(shape: S): Decoder<ObjectOf<S>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) throw new Malformed(path, 'an object')
    const fields = value as Record<string, unknown>
    const decoded = Object.entries(shape).map(([key, inner]) => [key, inner(fields[key], `${path}.${key}`)] as const)
    return Object.fromEntries(decoded.filter(([, field]) => field !== undefined)) as ObjectOf<S>
  }

/** `null` for a type this client does not know: a newer server may say more. Throws on a known type with a wrong shape. */
export const parserOf =
  <T extends Record<string, (value: unknown, path: string) => { type: string }>>(decoders: T) =>
  (frame: string): ReturnType<T[keyof T]> | null => {
    const value: unknown = JSON.parse(frame)
    const { type } = object({ type: text })(value, 'frame')
    const decoder = Object.hasOwn(decoders, type) ? decoders[type] : undefined
    return decoder ? (decoder(value, type) as ReturnType<T[keyof T]>) : null
  }
