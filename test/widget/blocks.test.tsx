// @vitest-environment happy-dom

import { render } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/corpus.ts'
import { plainText } from '../../src/text.ts'
import { Blocks } from '../../src/widget/Blocks.tsx'
import { WidgetContext } from '../../src/widget/context.ts'
import { usualSettings, visit } from './visit.tsx'

function shown(blocks: Block[], values: Record<string, string> = {}): HTMLElement {
  const { session } = visit({ settings: { ...usualSettings, values } })
  return render(
    <WidgetContext.Provider value={session.surroundings()}>
      <Blocks blocks={blocks} sources={['key', 'other']} />
    </WidgetContext.Provider>,
  ).container as HTMLElement
}

/** What a compiler that was broken, or bypassed, might let through. */
function untrusted(text: string): Block[] {
  return JSON.parse(text)
}

describe('an answer', () => {
  it('shows markup in its words as words', () => {
    const container = shown([['p', '<img src=x onerror=alert(1)> & <b>bold</b>']])
    expect(container.querySelector('img, b')).toBeNull()
    expect(container.textContent).toBe('<img src=x onerror=alert(1)> & <b>bold</b>')
  })

  it.each(['script', 'img', 'iframe', 'style', 'svg', 'form', 'object', 'constructor', '__proto__'])(
    'keeps only the words of a node that is not allowed: %s',
    (tag) => {
      const container = shown(untrusted(JSON.stringify([[tag, 'words']])))
      expect(container.children).toHaveLength(0)
      expect(container.textContent).toBe('words')
    },
  )

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'http://plain.example',
    '//host',
    'java\nscript:x',
  ])('has no link where the address is not https, mail or phone: %s', (href) => {
    const container = shown([['a', href, 'words']])
    expect(container.querySelector('a')).toBeNull()
    expect(container.textContent).toBe('words')
  })

  it('opens sources in a new tab that learns nothing of this page', () => {
    const link = shown([['a', 'https://example.org', 'words']]).querySelector('a')
    expect(link?.target).toBe('_blank')
    expect(link?.rel).toBe('noopener noreferrer')
  })

  it('puts a clinic’s value in, or the words for where it is empty', () => {
    expect(shown([['value', 'price_iv', 'ask the clinic']], { price_iv: '$400' }).textContent).toBe('$400')
    expect(shown([['value', 'price_iv', 'ask the clinic']]).textContent).toBe('ask the clinic')
  })

  it('shows markup in a clinic’s value as words, and makes links of phone and mail alone', () => {
    const values = {
      name: '<b>x</b>',
      phone: '+1 (555) 0100',
      email: 'a@b.example',
      booking_url: 'javascript:alert(1)',
    }
    const container = shown(
      Object.keys(values).map((name) => ['value', name, '']),
      values,
    )
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'tel:+15550100',
      'mailto:a@b.example',
    ])
    expect(container.querySelector('b')).toBeNull()
  })

  it.each(['https://a.example/book', 'mailto:desk@a.example', 'tel:+15550100', '/book'])(
    'leads to where the clinic books: %s',
    (address) => {
      const link = shown([['value', 'booking_url', '']], { booking_url: address }).querySelector('a')
      expect(link?.getAttribute('href')).toBe(address)
    },
  )

  it.each(['http://a.example/book', '//a.example/book', '/\\a.example', 'book', 'blob:x'])(
    'leads nowhere else: %s',
    (address) => {
      expect(shown([['value', 'booking_url', '']], { booking_url: address }).querySelector('a')).toBeNull()
    },
  )

  it.each([
    [
      'a period that the value brings along',
      ['Open ', ['value', 'hours', ''], '. Call first.'],
      'Open 9 a.m. to 5 p.m. Call first.',
    ],
    [
      'a comma after a period, which belongs there',
      [['value', 'hours', ''], ', each day'],
      '9 a.m. to 5 p.m., each day',
    ],
    ['one pair of brackets', ['Call us (', ['value', 'phone', ''], ').'], 'Call us (555) 0100.'],
    ['brackets around a value without any', ['Call (', ['value', 'name', ''], ').'], 'Call (Clinic).'],
  ] satisfies [string, Block[], string][])('keeps %s', (_, blocks, words) => {
    const values = { hours: '9 a.m. to 5 p.m.', phone: '(555) 0100', name: 'Clinic' }
    expect(shown([['p', ...blocks]], values).textContent).toBe(words)
    expect(plainText([['p', ...blocks]], values).trim()).toBe(words)
  })

  it('marks sources by number, with a word for those who hear it', () => {
    expect(shown([['cite', 'key']]).textContent).toBe(' source 1 1')
  })

  it('sets a comma between two marks side by side: 1 and 2 are not twelve', () => {
    const seen = (blocks: Block[]) =>
      [...shown([['p', ...blocks]]).querySelectorAll('[aria-hidden]')].map((mark) => mark.textContent)
    expect(seen(['So.', ['cite', 'key'], ['cite', 'other']])).toEqual(['1', ',\u00A02'])
    expect(seen(['So.', ['cite', 'key'], ' And so.', ['cite', 'other']])).toEqual(['1', '2'])
  })
})
