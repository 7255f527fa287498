import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { whyNot } from '../../demo/why-not.ts'

const TAG = '<script async src="https://ann.example/faq/clinic-faq.js" data-phone="+1 212 555 0123"></script>'

function whats(source: string): string[] {
  return whyNot(source, new JSDOM(source).window.document, ['US', 'GB', 'international']).map(({ what }) => what)
}

describe('"why is it not showing?"', () => {
  it.each([
    ['the tag alone', TAG],
    ['the tag in a page', `<!doctype html><html lang="en"><body><h1>Ann</h1>${TAG}</body></html>`],
    [
      'with settings',
      TAG.replace('data-phone', 'data-region="GB" data-lang="es" data-value-price-iv="$400" data-phone'),
    ],
    ['for no country of the list', TAG.replace('data-phone', 'data-region="international" data-phone')],
    [
      'pinned',
      TAG.replace('clinic-faq.js"', 'clinic-faq.0123456789ab.js" integrity="sha384-x" crossorigin="anonymous"'),
    ],
    ['inline, with its element', `<clinic-faq></clinic-faq>${TAG.replace('async', 'async data-mount="inline"')}`],
    [
      'under a policy that allows it',
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://ann.example">${TAG}`,
    ],
    ['by a path of the page’s own site', '<script src="/faq/clinic-faq.js"></script>'],
  ])('finds nothing wrong with %s', (_, source) => {
    expect(whats(source)).toEqual([])
  })

  it.each([
    ['nothing pasted', '  ', 'There is nothing to look at.'],
    ['a page without it', '<h1>Ann</h1>', 'There is no tag in this page.'],
    ['the tag as text', `<p>&lt;script src="clinic-faq.js"&gt;</p>`, 'The tag is shown as text instead of being run.'],
    ['a comment', `<!-- ${TAG} -->`, 'The tag is inside a comment.'],
    [
      'noscript',
      `<noscript>${TAG}</noscript>`,
      'The tag is inside <noscript> or <template>, where browsers do not run it.',
    ],
    ['curly quotes', TAG.replace('data-phone="+1 212 555 0123"', 'data-phone=“+1”'), 'The tag has curly quotes.'],
    ['two tags', TAG + TAG, 'The tag stands more than once.'],
    [
      'a cookie banner',
      TAG.replace('async', 'async type="text/plain"'),
      'The tag says type="text/plain", so no browser runs it.',
    ],
    [
      'an optimizer that moves addresses away',
      TAG.replace('async src', 'type="litespeed/javascript" data-src'),
      'The address of the tag was moved away, so no browser loads it.',
    ],
    ['the example’s address', TAG.replace('ann', 'your-clinic'), 'The address is still the example’s.'],
    ['a file on a computer', TAG.replace('https://ann.example', 'file:///C:'), 'The address is on your own computer.'],
    [
      'a local preview',
      TAG.replace('https://ann.example', 'http://127.0.0.1:4173'),
      'The address is on your own computer.',
    ],
    ['a renamed file', TAG.replace('.js', '.js.txt'), 'The address does not end in .js.'],
    [
      'a code host',
      TAG.replace('ann.example', 'raw.githubusercontent.com/ann'),
      'The address is a place to look at files, not one that serves scripts.',
    ],
    ['http', TAG.replace('https', 'http'), 'The address begins with http://.'],
    [
      'integrity on the file that changes',
      TAG.replace('async', 'async crossorigin integrity="sha384-x"'),
      'The tag has an integrity, but names the file that changes.',
    ],
    [
      'integrity without crossorigin',
      TAG.replace('clinic-faq.js"', 'clinic-faq.0123456789ab.js" integrity="sha384-x"'),
      'The tag has an integrity, but no crossorigin.',
    ],
    [
      'inline without its element',
      TAG.replace('async', 'async data-mount="inline"'),
      'The tag says data-mount="inline", but the page has no <clinic-faq></clinic-faq>.',
    ],
    [
      'manual',
      TAG.replace('async', 'async data-mount="manual"'),
      'The tag says data-mount="manual": there is no button until the page asks for the widget.',
    ],
    [
      'a policy',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">${TAG}`,
      'The page’s Content-Security-Policy does not allow the script.',
    ],
    ['an unknown setting', TAG.replace('data-phone', 'data-fone'), 'A setting is not as it should be.'],
    ['a wrong value', TAG.replace('async', 'async data-theme="pink"'), 'A setting is not as it should be.'],
    ['an unknown region', TAG.replace('async', 'async data-region="USA"'), 'There are no crisis lines for "USA".'],
    ['the example’s phone', TAG.replace('+1 212 555 0123', '+1 555 0100'), 'The phone number is the example’s.'],
  ])('finds %s', (_, source, what) => {
    expect(whats(source)).toContain(what)
  })
})
