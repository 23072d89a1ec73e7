import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const root = join(process.cwd(), 'src')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  file => /\.tsx?$/.test(file) && !/\.test\.|^testing\/|\.d\.ts$/.test(file),
)
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)]
    .map(match => match[1] ?? match[2] ?? '')
    .filter(path => path.startsWith('~/') || path.startsWith('.'))
    .map(path => (path.startsWith('~/') ? path.slice(2) : normalize(join(dirname(file), path))))
const layerOf = (path: string) => /^(features\/[^/]+|app)/.exec(path)?.[1] ?? 'shared'
const edges = sources.flatMap(file =>
  importsOf(file).map(path => ({ file, path, from: layerOf(file), to: layerOf(path) })),
)

it('shared code knows no feature, a feature knows no other, and only the app knows them all', () => {
  const wrong = edges.filter(
    ({ file, from, to }) => file !== 'main.tsx' && from !== 'app' && to !== 'shared' && from !== to,
  )

  expect(edges.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

it('one module alone knows the video element', () => {
  const knowing = sources.filter(file =>
    /HTMLVideoElement|HTMLMediaElement\b/.test(readFileSync(join(root, file), 'utf8')),
  )

  expect(knowing).toEqual(['player/media-element.ts'])
})
