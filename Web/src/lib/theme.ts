export type Theme = 'system' | 'dark' | 'light'

const KEY = 'watch-party.theme'
/** As `--bg` in ui/tokens.css, in a form that every browser's frame understands. */
const FRAME = { dark: '#16110e', light: '#f9f6f1' } as const
const DARK = '(prefers-color-scheme: dark)'

export function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY)
  return stored === 'dark' || stored === 'light' ? stored : 'system'
}

export function applyTheme(theme: Theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    localStorage.removeItem(KEY)
  } else {
    document.documentElement.dataset.theme = theme
    localStorage.setItem(KEY, theme)
  }
  colourFrame()
}

/** A room with a film in it is dark, unless somebody chose light. */
export function darken(dark: boolean) {
  if (dark) document.documentElement.dataset.cinema = ''
  else delete document.documentElement.dataset.cinema
  colourFrame()
}

/** The bars that phones and installed apps draw around the page. */
function colourFrame() {
  const { theme, cinema } = document.documentElement.dataset
  const chosen = theme ?? (cinema === undefined ? null : 'dark')
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content =
      FRAME[(chosen as 'dark' | 'light' | null) ?? (meta.getAttribute('media') === DARK ? 'dark' : 'light')]
}
