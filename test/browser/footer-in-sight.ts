import type { Visitor } from './visitor.ts'

/** What keeps a visitor from seeing or reaching the footer, in words; empty if nothing does. */
export async function footerTrouble({ widget }: Visitor): Promise<string[]> {
  return await widget.evaluate(troubleOf)
}

/** The same, in the page: it stands alone, because it is sent there. */
export function troubleOf(host: Element): string[] {
  const root = host.shadowRoot
  const panel = root?.querySelector('.panel')
  const footer = panel?.querySelector('footer')
  if (!root || !panel || !footer) return ['there is no footer in the panel']
  const trouble: string[] = []
  const visible = { checkOpacity: true, checkVisibilityCSS: true }
  if (!footer.checkVisibility(visible)) trouble.push('the footer is not painted')

  // What of the panel can be seen: its box, cut by the window and by each box around the footer that clips.
  let [top, right, bottom, left] = [0, innerWidth, innerHeight, 0]
  for (let box: Element | null = footer.parentElement; box; box = box === panel ? null : box.parentElement) {
    if (box !== panel && getComputedStyle(box).overflow === 'visible') continue
    const seen = box.getBoundingClientRect()
    top = Math.max(top, seen.top)
    right = Math.min(right, seen.right)
    bottom = Math.min(bottom, seen.bottom)
    left = Math.max(left, seen.left)
  }
  // Half a pixel is rounding.
  const within = (box: DOMRect) =>
    box.top >= top - 0.5 && box.left >= left - 0.5 && box.right <= right + 0.5 && box.bottom <= bottom + 0.5
  if (!within(footer.getBoundingClientRect())) trouble.push('the footer reaches out of what is seen of the panel')

  const words = document.createTreeWalker(footer, NodeFilter.SHOW_TEXT)
  const own = footer.getBoundingClientRect()
  while (words.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(words.currentNode)
    for (const line of range.getClientRects()) {
      if (line.width === 0) continue
      const said = `"${words.currentNode.textContent}"`
      if (!within(line)) trouble.push(`${said} is cut off`)
      if (line.bottom > own.bottom + 0.5 || line.right > own.right + 0.5) trouble.push(`${said} leaves the footer`)
      const top = root.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)
      if (!top || !footer.contains(top)) trouble.push(`${said} is covered by ${top?.className || top?.localName}`)
    }
  }
  for (const link of footer.querySelectorAll('a')) {
    const box = link.getBoundingClientRect()
    const top = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (!top || !link.contains(top)) trouble.push(`the link "${link.textContent}" cannot be tapped`)
  }

  // Forced colors are the visitor's own.
  if (matchMedia('(forced-colors: active)').matches) return trouble
  const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = ([red = 0, green = 0, blue = 0]: number[]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
      part <= 10 ? part / 3294 : (part / 269 + 0.0513) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const paper = rgb(getComputedStyle(footer).backgroundColor)
  if ((paper[3] ?? 1) < 1) trouble.push('what is behind the footer shines through')
  for (const words of [...footer.querySelectorAll('p, a')]) {
    const { webkitTextFillColor: ink, fontSize } = getComputedStyle(words)
    const [dim = 0, bright = 0] = [light(rgb(ink)), light(paper)].sort((one, other) => one - other)
    if ((rgb(ink)[3] ?? 1) < 1 || (bright + 0.05) / (dim + 0.05) < 4.5)
      trouble.push(`"${words.textContent}" is too faint: ${ink} on ${paper}`)
    if (Number.parseFloat(fontSize) < 12) trouble.push(`"${words.textContent}" is too small: ${fontSize}`)
  }
  return trouble
}
