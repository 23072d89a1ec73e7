import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { startI18n } from './i18n/start'
import { applyTheme, storedTheme } from './lib/theme'
import './ui/tokens.css'
import './ui/base.css'

applyTheme(storedTheme())
// The program has just been read, in one piece: a slow phone answers fingers before it goes on.
await new Promise(goOn => setTimeout(goOn))
await startI18n()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// In slices: a slow phone answers fingers between them.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
