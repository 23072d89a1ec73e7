const pad = (value: number) => String(value).padStart(2, '0')

/** 3:07 or 1:02:09, as players show it. */
export function formatTime(positionMs: number): string {
  const total = Math.max(0, Math.floor(positionMs / 1_000))
  const hours = Math.floor(total / 3_600)
  const minutes = Math.floor((total % 3_600) / 60)
  const seconds = pad(total % 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${seconds}` : `${minutes}:${seconds}`
}
