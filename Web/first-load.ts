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
      const start = chunks.find(chunk => chunk.isEntry)
      if (!start) throw new Error('There is no entry chunk to weigh.')
      for (const { page, entry, maxKb } of BARS) {
        const own = chunks.find(chunk => chunk.facadeModuleId?.endsWith(entry))
        if (!own)
          throw new Error(`${entry} is no chunk of its own any more: the weight of the ${page} page is unknown.`)
        const files = filesOf([start, own], bundle)
        const kb = [...files].reduce((sum, file) => sum + compressed(bundle[file]), 0) / 1_000
        console.info(`first load of ${page}: ${kb.toFixed(1)} kB gzip in ${files.size} files (at most ${maxKb})`)
        if (kb > maxKb)
          throw new Error(`The ${page} page is too heavy: ${kb.toFixed(1)} kB of ${maxKb}: ${[...files].join(', ')}`)
      }
    },
  }
}

/** What these chunks cannot do without, themselves included. */
export function filesOf(from: readonly Rollup.OutputChunk[], bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>()
  const visit = (file: string) => {
    const output = bundle[file]
    if (!output || files.has(file)) return
    files.add(file)
    if (output.type !== 'chunk') return
    for (const needed of [...output.imports, ...(output.viteMetadata?.importedCss ?? [])]) visit(needed)
  }
  for (const chunk of from) visit(chunk.fileName)
  return files
}

const compressed = (output: Rollup.OutputAsset | Rollup.OutputChunk | undefined): number =>
  output ? gzipSync(output.type === 'chunk' ? output.code : output.source, { level: 9 }).length : 0
