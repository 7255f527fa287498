/** A clinic's colour, moved towards dark or light until every text on it and in it can be read. */

/** Red, green, blue, each from 0 to 1. */
export type Color = [number, number, number]

type Theme = 'light' | 'dark'

/** The surface that an accent has least contrast with, and the ink that stands on the accent (see the tokens). */
const surfaces: Record<Theme, { against: Color; ink: string; towards: Color }> = {
  light: { against: hex('f1f5f3'), ink: '#ffffff', towards: [0, 0, 0] },
  dark: { against: hex('1c2729'), ink: '#0c1617', towards: [1, 1, 1] },
}

/** WCAG 2.2 asks 4.5 of text; the rest is room for rounding. */
const leastContrast = 4.55

/** The nearest colour with enough contrast, and the ink for text on it. */
export function accentFor(color: Color, theme: Theme): { accent: string; onAccent: string } {
  const { against, ink, towards } = surfaces[theme]
  let share = 0
  while (share < 1 && contrast(mixed(color, towards, share), against) < leastContrast) share += 0.01
  return { accent: cssOf(mixed(color, towards, Math.min(share, 1))), onAccent: ink }
}

/** WCAG contrast of two colours, from 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** A colour in CSS words as numbers; the browser is asked for all but hex. Null if it is no colour. */
export function readColor(words: string, within: HTMLElement): Color | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(words.trim())?.[1]
  if (digits) return hex(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits)
  const probe = document.createElement('span')
  // `color-mix` makes every notation come out as sRGB numbers, oklch() and named colours too.
  probe.style.color = `color-mix(in srgb, ${words} 100%, white)`
  if (!probe.style.color) probe.style.color = words
  if (!probe.style.color) return null
  probe.hidden = true
  within.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  return fromComputed(computed)
}

function fromComputed(words: string): Color | null {
  const numbers = (words.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number)
  const [red, green, blue] = numbers
  if (red === undefined || green === undefined || blue === undefined) return null
  if (words.startsWith('color(srgb')) return [clamp(red), clamp(green), clamp(blue)]
  if (words.startsWith('rgb')) return [clamp(red / 255), clamp(green / 255), clamp(blue / 255)]
  return null
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function mixed(from: Color, to: Color, share: number): Color {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share]
}

function cssOf(color: Color): string {
  return `#${color
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function hex(digits: string): Color {
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}
