/** What a random walk does: steps drawn by a seeded generator, so that any walk can be walked again. */
import { hostileSheets } from './hostile-sheets.ts'
import { clinicFiles } from './walk-files.ts'

export interface Step {
  /** What is done; the page knows how, but for those in `around`. */
  act: string
  /** Chooses among what there is to choose from, by the remainder. */
  pick: number
}

/** Messages of every outcome and every tier, in both languages. */
export const messages = [
  'how fast does it work',
  'is there parking?',
  'how long does it last and how much does it cost',
  'can it help',
  'iv or spray',
  'what dose should I take',
  'thanks',
  'can my cat come',
  'xqzt',
  'there is blood in my urine',
  'does it help with suicidal thoughts',
  'I feel hopeless',
  'I want to kill myself',
  'my son says he wants to die',
  'how many pills to die',
  "my chest hurts and I can't breathe",
  'I took too many pills on purpose',
  "I haven't slept in five days and I hear voices",
  'my husband hits me',
  'I was raped',
  'somebody is hurting my child',
  'I am going to kill my neighbor',
  "I'm ok",
  'jk',
  'quiero morir',
  'mi marido me pega',
  'cuánto cuesta',
  '<img src=x onerror=alert(1)>',
  `${'a very long story about my insurance, '.repeat(40)} i want to die`,
  'w'.repeat(600),
]

export const sizes: [width: number, height: number, scale: number][] = [
  [1280, 800, 1],
  [390, 844, 3],
  [320, 480, 2],
  [844, 390, 3],
  [768, 1024, 1],
  // A window of 1280 × 1024 at 400%.
  [320, 256, 4],
]

export const looks = [
  { colorScheme: 'dark' },
  { colorScheme: 'light' },
  { forcedColors: 'active' },
  { forcedColors: 'none' },
  { reducedMotion: 'reduce' },
  { reducedMotion: 'no-preference' },
  { contrast: 'more' },
  { contrast: 'no-preference' },
] as const

/** Done by the browser around the page, not in it. */
export const around = ['resize', 'look', 'offline', 'escape', 'tab']

/** How often each is done, in proportion. */
const weights: Record<string, number> = {
  ask: 14,
  askByApi: 5,
  press: 22,
  open: 28,
  close: 2,
  toggle: 1,
  show: 2,
  draft: 4,
  collect: 4,
  print: 2,
  scroll: 4,
  wait: 4,
  update: 6,
  speak: 4,
  overlay: 6,
  remove: 9,
  tamper: 4,
  style: 8,
  unstyle: 4,
  swapBody: 1,
  fontSize: 2,
  resize: 5,
  look: 3,
  offline: 1,
  escape: 2,
  tab: 2,
  mount: 2,
  destroy: 1,
}

/** A seeded generator of numbers from 0 up to 2³² (Mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

export function stepsOf(seed: number, count: number): Step[] {
  const next = random(seed)
  const all = Object.entries(weights)
  const sum = all.reduce((total, [, weight]) => total + weight, 0)
  return Array.from({ length: count }, () => {
    let left = (next() / 2 ** 32) * sum
    const act = all.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    return { act: act?.[0] ?? 'wait', pick: next() % 5040 }
  })
}

/** A step in words that tell a reader what was done. */
export function inWords({ act, pick }: Step): string {
  const chosen: Record<string, readonly unknown[]> = {
    ask: messages,
    askByApi: messages,
    style: hostileSheets,
    resize: sizes,
    look: looks,
    overlay: [...Object.keys(clinicFiles), ''],
    mount: Object.keys(clinicFiles),
  }
  const from = chosen[act]
  return `${act} ${from ? JSON.stringify(from[pick % from.length]).slice(0, 120) : pick}`
}
