const SECONDS_PER = { year: 31_536_000, month: 2_592_000, day: 86_400, hour: 3_600, minute: 60 } as const
const MS_PER_MINUTE = 60_000

/** Dates, durations, lists and sizes as a language writes them. */
export type Format = ReturnType<typeof formatIn>

export const formatIn = (language: string) => {
  // Kept, because the room writes numbers ten times a second.
  let numbers: Intl.NumberFormat | undefined
  return {
    dateTime: (unixSeconds: number): string =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(unixSeconds * 1_000),

    /** "3 hours ago", by the largest unit that fits; below a minute it is "now". */
    ago(unixSeconds: number, nowSeconds = Date.now() / 1_000): string {
      const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
      const passed = Math.max(0, nowSeconds - unixSeconds)
      for (const [unit, seconds] of Object.entries(SECONDS_PER) as [keyof typeof SECONDS_PER, number][])
        if (passed >= seconds) return format.format(-Math.floor(passed / seconds), unit)
      return format.format(0, 'second')
    },

    /** "1 hr 47 min", to the minute: how long a film is. */
    duration(ms: number): string {
      const minutes = Math.max(1, Math.round(ms / MS_PER_MINUTE))
      const parts = [
        { value: Math.floor(minutes / 60), unit: 'hour' },
        { value: minutes % 60, unit: 'minute' },
      ].filter(({ value }) => value > 0)
      return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
        parts.map(({ value, unit }) =>
          new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
        ),
      )
    },

    bytes(count: number): string {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']
      const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3))
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: units[power],
        maximumFractionDigits: 1,
      } as Intl.NumberFormatOptions).format(count / 1_000 ** power)
    },

    number(value: number): string {
      numbers ??= new Intl.NumberFormat(language)
      // What was rounded up to nothing has a sign that nobody wants to read.
      return numbers.format(value + 0)
    },

    /** "Ana, Bob and Cem" */
    list: (names: readonly string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  }
}
