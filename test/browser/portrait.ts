import type { Visitor } from './visitor.ts'

/** Each element's place, size and computed style, by its path in the shadow root. */
export type Portrait = Record<string, Record<string, string>>

/** So many pixels along round buttons are not painted the same each time; a word in another color is hundreds. */
export const roundings = 20

/** What the widget looks like, in numbers and words that can be compared. */
export async function portrait({ widget }: Visitor): Promise<Portrait> {
  return await widget.evaluate(portraitOf)
}

/** The same, in the page: it stands alone, because it is sent there. */
export function portraitOf(host: Element): Portrait {
  const found: Record<string, Record<string, string>> = {}
  const look = (element: Element, path: string) => {
    // Spoken words come and go by the clock, unseen.
    if (element.matches('[role=status], [role=alert]')) return
    const { x, y, width, height } = element.getBoundingClientRect()
    const style: Record<string, string> = { box: [x, y, width, height].join(' ') }
    const computed = getComputedStyle(element)
    // Custom ones show in the others; Firefox lists some of them, in no order.
    for (const property of computed)
      if (!property.startsWith('--')) style[property] = computed.getPropertyValue(property)
    found[path] = style
    const seen: Record<string, number> = {}
    for (const child of element.children) {
      const name = child.localName
      seen[name] = (seen[name] ?? 0) + 1
      look(child, `${path} ${name}${seen[name] > 1 ? seen[name] : ''}`)
    }
  }
  look(host, host.localName)
  for (const child of host.shadowRoot?.children ?? []) look(child, `${host.localName} ${child.localName}`)
  return found
}

/** Where two portraits differ, as `path: property: this instead of that`; empty if they are the same. */
export function differences(of: Portrait, from: Portrait): string[] {
  return [...new Set([...Object.keys(of), ...Object.keys(from)])].flatMap((path) => {
    const mine = of[path]
    const theirs = from[path]
    if (!mine || !theirs) return [`${path}: is ${mine ? 'there' : 'missing'}`]
    const properties = Object.keys({ ...mine, ...theirs }).filter((name) => mine[name] !== theirs[name])
    return properties.map((name) => `${path}: ${name}: ${mine[name]} instead of ${theirs[name]}`)
  })
}

/** How many pixels of two pictures (PNG) differ by more than the softness of edges; `corner` is left out as below. */
export async function pixelsApart({ page }: Visitor, pictures: [Buffer, Buffer], corner = 0): Promise<number> {
  if (pictures[0].equals(pictures[1])) return 0
  const sources = pictures.map((picture) => picture.toString('base64'))
  return await page.evaluate(pixelsApartOf, { sources, corner })
}

export interface Comparison {
  /** Two PNGs in base64. */
  sources: string[]
  /** What is in the corners, so many pixels wide and high, does not count. */
  corner: number
  /** The part of both that is compared, in pixels; all of them unless it is given. */
  box?: { x: number; y: number; width: number; height: number }
}

/** The same, in a page: it stands alone, because it is sent there. Soft edges are not the same each time. */
export async function pixelsApartOf({ sources, corner, box }: Comparison): Promise<number> {
  const [one, other] = await Promise.all(
    sources.map(async (source) => {
      const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { x, y, width, height } = box ?? { x: 0, y: 0, width: picture.width, height: picture.height }
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      canvas?.drawImage(picture, 0, 0)
      return canvas?.getImageData(x, y, width, height)
    }),
  )
  if (!one || !other || one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY
  const softness = 24
  // Most are the same to the bit, and quickly seen to be.
  const [mine, theirs] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)]
  let apart = 0
  for (let at = 0; at < mine.length; at++) {
    if (mine[at] === theirs[at]) continue
    const off = [0, 1, 2].map((channel) =>
      Math.abs((one.data[4 * at + channel] ?? 0) - (other.data[4 * at + channel] ?? 0)),
    )
    const [x, y] = [at % one.width, Math.floor(at / one.width)]
    const inCorner = Math.min(x, one.width - 1 - x) < corner && Math.min(y, one.height - 1 - y) < corner
    if (Math.max(...off) > softness && !inCorner) apart++
  }
  return apart
}
