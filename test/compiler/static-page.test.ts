import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticPage } from '../../src/compiler/static-page.ts'
import { crisisSentence, signatureLine, staticWords } from '../../src/compiler/static-words.ts'
import type { Corpus, Entry, Lang, Signature } from '../../src/corpus.ts'
import { crisisPieces, wordsOf } from '../../src/widget/contacts.ts'
import { reviewLine } from '../../src/widget/review.ts'
import { stringsFor } from '../../src/widget/strings.ts'
import { es } from '../../src/widget/strings-es.ts'
import { corpusOf, signedFolder, TODAY } from '../cli/signed-folder.ts'
import { compiled } from '../safety/base-safety.ts'

const SIGNED: Signature = { level: 'sources', name: 'R', role: 'E', date: TODAY, until: '2027-11-22' }
const baseSafety = compiled.safety
const options = { region: 'US', today: TODAY }
const made = signedFolder('whole')
let corpus: Corpus
let html: string
let page: Document

beforeAll(() => {
  corpus = corpusOf(made.folder)
  html = staticPage(corpus, baseSafety, options)
  page = new JSDOM(html).window.document
})
afterAll(() => made.remove())

/** The page of a corpus with this one entry. */
function pageOf(entry: Partial<Entry>, more: Partial<Corpus> = {}): Document {
  const one: Entry = {
    id: 'one',
    topic: 'onset',
    question: 'One?',
    answer: [['p', 'Words.']],
    sources: [],
    related: [],
    signature: SIGNED,
    ...entry,
  }
  return new JSDOM(staticPage({ ...corpus, entries: [one], ...more }, baseSafety, options)).window.document
}

describe('a visitor without a script', () => {
  it('reads all 76 answers, each under its question and by topic', () => {
    expect(corpus.entries.length).toBeGreaterThanOrEqual(76)
    expect([...page.querySelectorAll('h3')].map((heading) => heading.textContent).sort()).toEqual(
      corpus.entries.map((entry) => entry.question).sort(),
    )
    expect([...page.querySelectorAll('main h2')].map((heading) => heading.textContent)).toEqual(
      corpus.topics.map((topic) => topic.title),
    )
  })

  it('finds every question in the contents', () => {
    const links = [...page.querySelectorAll('nav li li a')]
    expect(links.length).toBe(corpus.entries.length)
    for (const link of links)
      expect(page.querySelector(link.getAttribute('href') ?? '')?.textContent).toBe(link.textContent)
  })

  it('comes to an answer by its id, as in the widget’s own links', () => {
    for (const { id, question } of corpus.entries) expect(page.getElementById(id)?.textContent).toBe(question)
  })

  it('sees the crisis lines first and last, in the words of the contract', () => {
    const crisis = [...page.querySelectorAll('.crisis')].map((line) => line.textContent)
    expect(crisis).toEqual(Array(2).fill('In crisis? Call or text 988. Emergency: 911.'))
    expect(page.body.querySelector('header')?.firstElementChild?.textContent).toContain('In crisis?')
    expect(page.body.lastElementChild?.textContent).toContain(
      'General information. Consult a clinician about your care.',
    )
    expect([...page.querySelectorAll('footer a')].map((link) => link.getAttribute('href'))).toEqual([
      'tel:988',
      'sms:988',
      'tel:911',
    ])
  })

  it('sees the sources of each answer, and who checked it', () => {
    for (const article of page.querySelectorAll('article')) {
      expect(article.querySelectorAll('.sources li a').length).toBeGreaterThan(0)
      expect(article.querySelector('.review')?.textContent).toMatch(
        /^Checked by our editors against notes on the listed sources, on November 22, 2026\. Not reviewed by a clinician\. Due for review on /,
      )
    }
  })

  it('is led from each mark in the text to its source', () => {
    const marks = [...page.querySelectorAll('sup a')]
    expect(marks.length).toBeGreaterThan(200)
    expect(marks.filter((mark) => !page.getElementById((mark.getAttribute('href') ?? '').slice(1)))).toEqual([])
  })

  it('sees a comma between two marks side by side, and none between others', () => {
    const answer: Entry['answer'] = [
      ['p', 'So.', ['cite', 'fda-label'], ['cite', 'other'], ' And so.', ['cite', 'fda-label']],
    ]
    const paragraph = pageOf({ answer, sources: ['fda-label', 'other'] }).querySelector('article p')
    expect(paragraph?.textContent).toBe('So.1,\u00A02 And so.1')
  })

  it('reads "ask the clinic" where the clinic has left a value empty, and the value where it has not', () => {
    expect(page.body.textContent).not.toContain('{clinic')
    const answer: Entry['answer'] = [['p', 'Call ', ['value', 'phone', 'ask the clinic'], '.']]
    expect(pageOf({ answer }, { clinic: {} }).querySelector('article p')?.textContent).toBe('Call ask the clinic.')
    const filled = pageOf({ answer }, { clinic: { phone: '+1 555 0100' } }).querySelector('article p')
    expect(filled?.innerHTML).toBe('Call <a href="tel:+15550100">+1 555 0100</a>.')
  })

  it('reads no period twice where a value ends with one', () => {
    const answer: Entry['answer'] = [['p', 'After it: ', ['value', 'driving_rule', 'ask the clinic'], '.']]
    const filled = pageOf({ answer }, { clinic: { driving_rule: 'No driving for two days.' } })
    expect(filled.querySelector('article p')?.textContent).toBe('After it: No driving for two days.')
  })

  it('is told that an answer is overdue, above the answer', () => {
    const article = pageOf({ signature: { ...SIGNED, until: '2026-11-21' } }).querySelector('article')
    expect(article?.children[1]?.textContent).toBe(
      'This answer was due for review on November 21, 2026; ask the clinic.',
    )
    expect(article?.querySelector('.review')).toBeNull()
  })

  it('is told that the clinic’s own words were not checked', () => {
    expect(pageOf({ signature: null }).querySelector('.review')?.textContent).toBe(
      "These are the clinic's own words. They were not checked against sources, and no clinician has signed them.",
    )
  })

  it('still finds help where there is no answer at all', () => {
    const empty = new JSDOM(staticPage({ ...corpus, entries: [] }, baseSafety, options)).window.document
    expect(empty.querySelectorAll('.crisis').length).toBe(2)
    expect(empty.querySelector('main')?.textContent).toContain('There are no checked answers here at the moment.')
  })
})

describe('the page as a document', () => {
  it('has each id once', () => {
    const ids = [...page.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has one first heading and skips no level', () => {
    const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.nodeName[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('is well nested: as strict XML it says the same', () => {
    const body = html
      .slice(html.indexOf('<body>'), html.indexOf('</body>') + '</body>'.length)
      .replace(/<br>/g, '<br/>')
    const strict = new JSDOM(body, { contentType: 'application/xhtml+xml' }).window.document
    expect(strict.documentElement.textContent?.replace(/\s+/g, ' ')).toBe(page.body.textContent?.replace(/\s+/g, ' '))
  })

  it('runs no script and asks for nothing', () => {
    expect([...page.querySelectorAll('script')].map((script) => script.type)).toEqual(['application/ld+json'])
    expect(
      page.querySelectorAll('img, link, iframe, object, embed, video, audio, source, form, style ~ style').length,
    ).toBe(0)
    expect(html).not.toMatch(/@import|url\(/)
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
  })

  it('tells search engines the same questions and answers', () => {
    const data = JSON.parse(page.querySelector('script')?.textContent ?? '')
    expect(data['@type']).toBe('FAQPage')
    expect(data.mainEntity.map((one: { name: string }) => one.name)).toEqual(
      corpus.entries.map((entry) => entry.question),
    )
    for (const { acceptedAnswer } of data.mainEntity) {
      expect(acceptedAnswer.text).toContain('Not reviewed by a clinician.')
      expect(acceptedAnswer.text).not.toMatch(/\{|<|\[\^/)
    }
  })
})

describe('words that try to be markup', () => {
  const nasty = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
  it('stay words, wherever an editor put them', () => {
    const dirty = pageOf(
      {
        question: nasty,
        topic: nasty,
        answer: [
          ['p', nasty, ['a', 'javascript:alert(1)', nasty], ['value', 'price_iv', nasty]],
          ['p', ['cite', 'key']],
        ],
        sources: ['key'],
        signature: { ...SIGNED, level: 'clinician', name: nasty, role: nasty },
      },
      {
        clinic: { name: nasty, price_iv: nasty },
        topics: [],
        sources: {
          key: { title: nasty, authors: '', year: 2020, publisher: nasty, url: `https://example.org/"><script>` },
        },
      },
    )
    expect(dirty.querySelectorAll('script').length).toBe(1)
    expect(dirty.querySelectorAll('img').length).toBe(0)
    expect(dirty.querySelector('h3')?.textContent).toBe(nasty)
    expect(
      [...dirty.querySelectorAll('a')]
        .map((link) => link.protocol)
        .filter((scheme) => !/^(https?|tel|sms|mailto|about):$/.test(scheme)),
    ).toEqual([])
    expect(JSON.parse(dirty.querySelector('script')?.textContent ?? '').mainEntity[0].name).toBe(nasty)
  })
})

describe('the page and the widget say the same', () => {
  const languages: Lang[] = ['en', 'es']
  const signatures: (Signature | null)[] = [
    null,
    SIGNED,
    { ...SIGNED, level: 'clinician' },
    { ...SIGNED, until: '2026-01-01' },
  ]

  it.each(languages)('of who checked an answer (%s)', (lang) => {
    for (const signature of signatures)
      expect(signatureLine(signature, TODAY, lang)).toBe(reviewLine(signature, TODAY, stringsFor(lang, { es })))
  })

  it.each(languages)('of crisis lines, in every region (%s)', (lang) => {
    for (const region of Object.values(baseSafety.regions)) {
      const said = crisisSentence(region, staticWords(lang))
        .map(([text]) => text)
        .join('')
      expect(said, region.code).toBe(wordsOf(crisisPieces(region, stringsFor(lang, { es }), baseSafety.words[lang])))
    }
    expect(staticWords(lang).consult).toBe(stringsFor(lang, { es }).consult)
  })
})
