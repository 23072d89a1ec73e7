import type { Plugin } from 'vite'
import { filesOf, startOf } from './first-load.ts'

type Route = { readonly route: string; readonly entry: string; readonly data: readonly string[] }

/** The pages that people come to from outside, and what each asks the server first. `*` is one segment of the address. */
const ROUTES: readonly Route[] = [
  {
    route: '/watch-party/rooms/*',
    entry: 'src/features/room/room-page.tsx',
    data: ['/api/v1/users/me', '/api/v1/watch-party/rooms/*'],
  },
  {
    route: '/',
    entry: 'src/app/home-page.tsx',
    data: [
      '/api/v1/users/me',
      '/api/v1/watch-party/rooms',
      '/api/v1/watch-party/invites',
      '/api/v1/users/me/continue',
      '/api/v1/libraries',
    ],
  },
]

/** Tells the server, in preloads.json, what to announce with a page so that a browser need not learn it step by step. */
export function routePreloads(): Plugin {
  return {
    name: 'route-preloads',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
      const start = startOf(chunks)
      const preloads = ROUTES.map(({ route, entry, data }) => {
        const page = chunks.find(chunk => chunk.facadeModuleId?.endsWith(entry))
        if (!page) throw new Error(`${entry} is no chunk of its own any more: nothing to announce.`)
        const known = filesOf([start], bundle)
        const modules = [...filesOf([page], bundle)].filter(file => !known.has(file)).map(file => `/${file}`)
        return { route, modules, data }
      })
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify(preloads) })
    },
  }
}
