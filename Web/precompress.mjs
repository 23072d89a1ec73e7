// Writes a .br and a .gz beside each file that shrinks, so that the server compresses nothing while people watch.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const text = /\.(css|html|js|json|map|svg|txt|webmanifest|wasm)$/

for (const entry of readdirSync(argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !text.test(entry.name)) continue
  const file = join(entry.parentPath, entry.name)
  const content = readFileSync(file)
  for (const [extension, compressed] of [
    ['.br', brotliCompressSync(content)],
    ['.gz', gzipSync(content, { level: 9 })],
  ]) {
    if (compressed.length < content.length * 0.9) writeFileSync(file + extension, compressed)
  }
}
