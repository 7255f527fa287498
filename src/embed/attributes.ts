import type { Attributes } from './settings.ts'

/** Settings under any of their spellings (`data-lang`, `valuePriceIv`, `value-price-iv`) as attributes without `data-`. */
export function attributesOf(given: unknown): Attributes {
  if (typeof given !== 'object' || given === null) return {}
  const attributes: Attributes = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue
    const plain = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^data-/, '')
    attributes[plain] = String(value)
  }
  return attributes
}
