export type Shortcut =
  | { readonly do: 'toggle_play' | 'mute' | 'fullscreen' | 'captions' | 'help' }
  | { readonly do: 'skip'; readonly byMs: number }
  | { readonly do: 'volume'; readonly by: number }

const KEYS: Readonly<Record<string, Shortcut>> = {
  ' ': { do: 'toggle_play' },
  k: { do: 'toggle_play' },
  j: { do: 'skip', byMs: -10_000 },
  l: { do: 'skip', byMs: 10_000 },
  ArrowLeft: { do: 'skip', byMs: -5_000 },
  ArrowRight: { do: 'skip', byMs: 5_000 },
  ArrowUp: { do: 'volume', by: 0.1 },
  ArrowDown: { do: 'volume', by: -0.1 },
  m: { do: 'mute' },
  f: { do: 'fullscreen' },
  c: { do: 'captions' },
  '?': { do: 'help' },
}

const TEXT = 'input:not([type="range"], [type="checkbox"]), textarea, select, [contenteditable="true"]'
const PRESSED_BY_SPACE = 'button, a, summary, input, [role="button"]'
const MOVED_BY_ARROWS = 'input, [role="listbox"], [role="menu"]'

/** A key belongs to the control that has the focus first; only what is left over is the player's. */
export function shortcutFor(event: KeyboardEvent): Shortcut | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null
  const focused = event.target instanceof Element ? event.target : null
  if (focused?.closest(`${TEXT}, dialog`)) return null
  if (event.key === ' ' && focused?.closest(PRESSED_BY_SPACE)) return null
  if (event.key.startsWith('Arrow') && focused?.closest(MOVED_BY_ARROWS)) return null
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}
