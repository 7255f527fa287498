import { describe, expect, it } from 'vitest'
import { attributesOf } from '../../src/embed/attributes.ts'
import { readSettings } from '../../src/embed/settings.ts'

function read(attributes: Record<string, string>, lang = '', address = 'https://clinic.example/about/us.html') {
  const warnings: string[] = []
  return { settings: readSettings(attributes, { lang, address }, (warning) => warnings.push(warning)), warnings }
}

describe("the tag's attributes", () => {
  it('are complete when none is given', () => {
    expect(read({}).settings).toEqual({
      values: {},
      lang: 'en',
      region: '',
      mount: 'launcher',
      position: 'end',
      theme: 'auto',
      accent: '',
      open: false,
      faq: '',
      events: 'none',
    })
    expect(read({}).warnings).toEqual([])
  })

  it('name an unknown attribute once, with the known ones', () => {
    const { warnings } = read({ colour: 'red' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/"colour".*clinic, phone, email/)
  })

  it.each([
    ['theme', 'blue', 'auto, light, dark'],
    ['position', 'left', 'end, start'],
    ['mount', 'modal', 'launcher, inline, manual'],
    ['events', 'all', 'none, ids'],
    ['lang', 'fr', 'en, es'],
  ])('name an unknown value of %s, with the accepted ones, and use the default', (name, value, accepted) => {
    const { settings, warnings } = read({ [name]: value })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(`"${value}"`)
    expect(warnings[0]).toContain(accepted)
    expect(settings).toEqual(read({}).settings)
  })

  it("follow the page's language, unless they say another", () => {
    expect(read({}, 'es-MX').settings.lang).toBe('es')
    expect(read({}, 'fr').settings.lang).toBe('en')
    expect(read({ lang: 'en' }, 'es').settings.lang).toBe('en')
    expect(read({ lang: 'es-419' }).settings.lang).toBe('es')
  })

  it("set the clinic's own values", () => {
    expect(read({ clinic: 'Example', phone: '1', hours: '9 to 5', 'value-price-iv': '$400' }).settings.values).toEqual({
      name: 'Example',
      phone: '1',
      hours: '9 to 5',
      price_iv: '$400',
    })
  })

  it.each(['value-emergency-number', 'value-driving-rule', 'value-suicide'])(
    'never set a crisis number or a rule of safety: %s',
    (name) => {
      const { settings, warnings } = read({ [name]: '555' })
      expect(settings.values).toEqual({})
      expect(warnings).toHaveLength(1)
    },
  )

  it.each([
    ['https://book.example/me?at=9', 'https://book.example/me?at=9'],
    ['HTTPS://BOOK.example/me', 'https://book.example/me'],
    ['mailto:desk@clinic.example', 'mailto:desk@clinic.example'],
    ['tel:+15550100', 'tel:+15550100'],
    ['/book?at=9#form', 'https://clinic.example/book?at=9#form'],
  ])('lead by https, to mail, to a call, or within the site: %s', (address, href) => {
    const { settings, warnings } = read({ booking: address, 'value-privacy-url': address })
    expect(settings.values).toEqual({ booking_url: href, privacy_url: href })
    expect(warnings).toEqual([])
  })

  it.each(['/book?at=9#form', 'http://localhost:8080/book?at=9#form'])(
    'lead within the site on a page without https too: %s',
    (booking) => {
      const { settings, warnings } = read({ booking }, '', 'http://localhost:8080/about.html')
      expect(settings.values).toEqual({ booking_url: '/book?at=9#form' })
      expect(warnings).toEqual([])
    },
  )

  it.each([
    'http://clinic.example/book',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://clinic.example/1',
    'clinic.example',
    'book',
    '#book',
    'https://',
  ])('lead nowhere else: %s', (address) => {
    const { settings, warnings } = read({ booking: address, 'value-privacy-url': address })
    expect(settings.values).toEqual({})
    expect(warnings).toHaveLength(2)
  })

  it.each(['//elsewhere.example/book', '/\\elsewhere.example/book', 'http://localhost/book', 'file:///book'])(
    'lead to no other site from a page without https: %s',
    (booking) => {
      expect(read({ booking }, '', 'http://localhost:8080/').settings.values).toEqual({})
    },
  )

  it('are the same under each of their spellings', () => {
    expect(attributesOf({ 'data-lang': 'es' })).toEqual({ lang: 'es' })
    expect(attributesOf({ valuePriceIv: '1' })).toEqual({ 'value-price-iv': '1' })
    expect(attributesOf(undefined)).toEqual({})
  })
})
