import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

type Bar = { readonly page: string; readonly entry: string; readonly maxKb: number }

/** JavaScript and CSS that a first visit needs before the page shows, compressed as most proxies and browsers agree on. */
const BARS: readonly Bar[] = [
  { page: 'room', entry: 'src/features/room/room-page.tsx', maxKb: 170 },
  { page: 'create', entry: 'src/app/watch-party-page.tsx', maxKb: 170 },
  { page: 'home', entry: 'src/app/home-page.tsx', maxKb: 160 },
]

/** Prints what each page weighs at its first load, and fails the build that makes one too heavy. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
      const start = startOf(chunks)
      for (const { page, entry, maxKb } of BARS) {
        const own = chunks.find(chunk => chunk.facadeModuleId?.endsWith(entry))
        if (!own)
          throw new Error(`${entry} is no chunk of its own any more: the weight of the ${page} page is unknown.`)
        const styles = Object.keys(bundle).filter(file => file.endsWith('.css'))
        const files = new Set([...filesOf([start, own], bundle), ...styles])
        const kb = [...files].reduce((sum, file) => sum + compressed(bundle[file]), 0) / 1_000
        console.info(`first load of ${page}: ${kb.toFixed(1)} kB gzip in ${files.size} files (at most ${maxKb})`)
        if (kb > maxKb)
          throw new Error(`The ${page} page is too heavy: ${kb.toFixed(1)} kB of ${maxKb}: ${[...files].join(', ')}`)
      }
    },
  }
}

/** With what the client begins. It shares its chunk with what every page needs, and is no entry of its own. */
export function startOf(chunks: readonly Rollup.OutputChunk[]): Rollup.OutputChunk {
  const start = chunks.find(({ moduleIds }) => moduleIds.some(id => id.endsWith('/src/main.tsx')))
  if (!start) throw new Error('No chunk holds src/main.tsx.')
  return start
}

/** What these chunks cannot do without, themselves included. */
export function filesOf(from: readonly Rollup.OutputChunk[], bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>()
  const visit = (file: string) => {
    const output = bundle[file]
    if (!output || files.has(file)) return
    files.add(file)
    if (output.type === 'chunk') for (const needed of output.imports) visit(needed)
  }
  for (const chunk of from) visit(chunk.fileName)
  return files
}

const compressed = (output: Rollup.OutputAsset | Rollup.OutputChunk | undefined): number =>
  output ? gzipSync(output.type === 'chunk' ? output.code : output.source, { level: 9 }).length : 0
