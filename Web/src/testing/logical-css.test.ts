import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(process.cwd(), 'src')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.css'))
const PHYSICAL =
  /(^|[\s{;])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|left|right|(min-|max-)?(width|height))\s*:|(text-align|float|clear)\s*:\s*(left|right)|border-(top|bottom)-(left|right)-radius/

it('no style knows left from right, so that a page may run either way', () => {
  const wrong = sheets.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter(line => !line.includes('@media') && PHYSICAL.test(line))
      .map(line => `${file}: ${line.trim()}`),
  )

  expect(sheets.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})
