/** The widths the server makes. */
const WIDTHS = [160, 320, 640, 1280] as const

export function pictureSources(url: string, base = document.baseURI): { src: string; srcSet: string } {
  const at = (width: number) => {
    const address = new URL(url, base)
    address.searchParams.set('w', String(width))
    return address.href
  }
  return { src: at(320), srcSet: WIDTHS.map(width => `${at(width)} ${width}w`).join(', ') }
}
