import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it.each(['clinic-faq.js', 'element.js'])(
  '%s reads the same on a page that names no encoding, or an old one',
  (name) => {
    const script = readFileSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)))
    expect(script.findIndex((byte) => byte > 0x7f)).toBe(-1)
  },
)
