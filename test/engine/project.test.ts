import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { figuresOf } from '../../src/engine/measure.ts'
import { askAll, developmentSet } from '../bench/project.ts'
import { ensureBuilt } from '../bench/sizes.ts'

ensureBuilt()
const corpus: Corpus = JSON.parse(readFileSync('dist/corpus.json', 'utf8'))
const engine = createEngine(corpus)

describe('the corpus of the project', () => {
  it.each(corpus.entries)('answers its own question: $question', ({ id, question }) => {
    const { outcome, entries } = engine.ask(question)
    expect(outcome).toBe('answer')
    expect(entries.map((entry) => entry.id)).toContain(id)
  })

  // What is reached today less what two teachings on nearly the same lines differ by; `npm run bench` prints the figures.
  it('answers the development set as well as it did', () => {
    const { right, helped, trust, silent } = figuresOf(askAll(developmentSet(), (question) => engine.ask(question)))
    expect(right).toBeGreaterThan(0.7)
    expect(helped).toBeGreaterThan(0.9)
    expect(trust).toBeGreaterThan(0.93)
    expect(silent).toBeGreaterThan(0.95)
  })
})
