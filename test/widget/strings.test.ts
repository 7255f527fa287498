import { describe, expect, it } from 'vitest'
import { type Strings, stringsFor } from '../../src/widget/strings.ts'
import { es } from '../../src/widget/strings-es.ts'
import { dateWords, plural } from '../../src/widget/wording.ts'

const langs = ['en', 'es'] as const
const words = (lang: 'en' | 'es') => stringsFor(lang, { es })

/** Each phrase, those of plurals too. */
function phrases(strings: Strings): string[] {
  return Object.values(strings).flatMap((phrase) => (typeof phrase === 'string' ? [phrase] : Object.values(phrase)))
}

/** The places of a phrase, in order. */
const places = (phrase: string) => (phrase.match(/\{\w+\}/g) ?? []).sort()

describe.each(langs)("the widget's words in %s", (lang) => {
  const strings = words(lang)

  it('are there for every place, and none is empty', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(words('en')).sort())
    for (const phrase of phrases(strings)) expect(phrase.trim()).not.toBe('')
  })

  it('have the same values in them as the English ones', () => {
    expect(phrases(strings).map(places)).toEqual(phrases(words('en')).map(places))
  })

  it('do not shout, promise, or speak of suicide in the wrong words', () => {
    for (const phrase of phrases(strings)) {
      expect(phrase).not.toMatch(
        /!|commit|cure|guarantee|calm down|you(’|')ll be fine|cometer|garantiz|tranquil[íi]cese/i,
      )
    }
  })

  it('name no crisis number by themselves: numbers come from the region', () => {
    for (const phrase of phrases(strings)) expect(phrase).not.toMatch(/\d{3}/)
  })
})

describe('a build without Spanish', () => {
  const strings = stringsFor('es')

  it('speaks English to a Spanish page, and says that it does', () => {
    expect(strings.lang).toBe('en')
    expect(strings.welcome).toBe(words('en').welcome)
  })

  it('has the words of the footer and of help in Spanish all the same', () => {
    expect(strings.crisis).toBe('¿En crisis?')
    expect(strings.help).toBe('Hay ayuda ahora mismo')
  })
})

describe('plurals', () => {
  it('follow each language', () => {
    const counted = (lang: 'en' | 'es') => [1, 2].map((count) => plural(lang, count, words(lang).questionCount))
    expect(counted('en')).toEqual(['1 question', '2 questions'])
    expect(counted('es')).toEqual(['1 pregunta', '2 preguntas'])
  })
})

describe('dates', () => {
  it('are calendar days in words, whatever the time zone', () => {
    expect(dateWords(words('en'), '2026-11-01')).toBe('November 1, 2026')
    expect(dateWords(words('es'), '2026-11-01')).toBe('1 de noviembre de 2026')
  })

  it.each(langs)('have the months that people use in %s', (lang) => {
    const expected = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const date = `2027-${String(month).padStart(2, '0')}-09`
      expect(dateWords(words(lang), date)).toBe(expected.format(new Date(date)))
    }
  })

  it('that are none stay as they are written', () => {
    expect(dateWords(words('en'), 'soon')).toBe('soon')
  })
})

it('says the contract’s second sentence of the footer byte for byte', () => {
  expect(words('en').consult).toBe('General information. Consult a clinician about your care.')
})
