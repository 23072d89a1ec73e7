/** The widths the server makes. */
const WIDTHS = [160, 320, 640, 1280] as const

/** A picture in a width the server makes: at least as wide as asked for, if there is one. */
export function pictureAt(url: string, widthPx: number, base = document.baseURI): string {
  const address = new URL(url, base)
  address.searchParams.set('w', String(WIDTHS.find(width => width >= widthPx) ?? WIDTHS[WIDTHS.length - 1]))
  return address.href
}

export function pictureSources(url: string, base = document.baseURI): { src: string; srcSet: string } {
  return {
    src: pictureAt(url, 320, base),
    srcSet: WIDTHS.map(width => `${pictureAt(url, width, base)} ${width}w`).join(', '),
  }
}
