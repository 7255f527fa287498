import { describe, expect, it } from 'vitest'
import { type Strings, stringsFor } from '../../src/widget/strings.ts'

const langs = ['en', 'es'] as const

/** Each phrase as it may be shown, with values in its places. */
function phrases(strings: Strings): string[] {
  return [
    ...Object.values(strings).flatMap((phrase) => (typeof phrase === 'string' ? [phrase] : [])),
    ...[1, 2, 0].flatMap((count) => [strings.questionCount(count), strings.itemCount(count), strings.answers(count)]),
    ...strings.crisisBoth('988'),
    strings.title(null),
    strings.title('Clinic'),
    strings.checked('today'),
    strings.overdue('today'),
    strings.reviewed('Name', 'role', 'today'),
  ]
}

describe.each(langs)("the widget's words in %s", (lang) => {
  const strings = stringsFor(lang)

  it('are there for every place, and none is empty', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(stringsFor('en')).sort())
    for (const phrase of phrases(strings)) expect(phrase.trim()).not.toBe('')
  })

  it('do not shout, promise, or speak of suicide in the wrong words', () => {
    for (const phrase of phrases(strings)) {
      expect(phrase).not.toMatch(
        /!|commit|cure|guarantee|calm down|you(’|')ll be fine|cometer|garantiz|tranquil[íi]cese/i,
      )
    }
  })

  it('name no crisis number by themselves: numbers come from the region', () => {
    const fixed = Object.values(strings).filter((phrase) => typeof phrase === 'string')
    for (const phrase of fixed) expect(phrase).not.toMatch(/\d{3}/)
  })
})

describe('plurals', () => {
  it('follow each language', () => {
    expect([1, 2].map(stringsFor('en').questionCount)).toEqual(['1 question', '2 questions'])
    expect([1, 2].map(stringsFor('es').questionCount)).toEqual(['1 pregunta', '2 preguntas'])
  })
})

describe('dates', () => {
  it('are calendar days in words, whatever the time zone', () => {
    expect(stringsFor('en').date('2026-11-01')).toBe('November 1, 2026')
    expect(stringsFor('es').date('2026-11-01')).toBe('1 de noviembre de 2026')
  })
})

it('says the contract’s second sentence of the footer byte for byte', () => {
  expect(stringsFor('en').consult).toBe('General information. Consult a clinician about your care.')
})
