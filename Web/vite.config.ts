import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstLoad } from './first-load.ts'
import { routePreloads } from './route-preloads.ts'

export default defineConfig({
  // Relative, so that one build serves from the root and from any sub-path: index.html carries the <base>.
  base: './',
  plugins: [react(), firstLoad(), routePreloads()],
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // One file for what every page needs, one per page, one for the style: a phone far away pays by the round trip.
        codeSplitting: {
          groups: [
            {
              name: 'app',
              test: /node_modules\/(?!uqr)|src\/(main\.|app\/(?!home-page|watch-party-page)|(lib|ui|i18n|media|player|protocol|features\/inbox)\/|features\/room\/(api|permissions|room-context)\.|locales\/en\.)/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: process.env.WATCHPARTY_DEV_SERVER ?? 'http://localhost:5080', ws: true } } },
  test: { restoreMocks: true, testTimeout: 30_000, css: false },
})
