import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Site, serve } from './server.ts'
import { desktop, phone, type Visitor, visitors } from './visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('the tag builder', () => {
  const arrive = visitors()
  let site: Site
  let clinic: Visitor

  const open = async (wishes = {}) => {
    clinic = await arrive(wishes)
    await clinic.page.goto(`${site.origin}/tag-builder.html`)
    await clinic.launcher.waitFor()
  }
  const tag = () => clinic.page.locator('#tag').textContent()

  beforeAll(async () => {
    site = await serve()
  })
  afterAll(() => site.close())
  beforeEach(() => open())

  it('is reached from the example clinic', async () => {
    await clinic.page.goto(`${site.origin}/index.html`)
    await clinic.page.getByRole('link', { name: 'Make the tag for your own page' }).click()
    await clinic.page.getByRole('heading', { name: 'The tag for your page' }).waitFor()
  })

  it('makes the plain tag of the README, and adds what is filled in, escaped', async () => {
    expect(await tag()).toBe('<script async src="https://your-clinic.example/faq/clinic-faq.js"></script>')
    await clinic.page.getByLabel('Address of the script').fill('https://ann.example/clinic-faq.js')
    await clinic.page.getByLabel("Clinic's name").fill('Ann & "Co"')
    await clinic.page.getByLabel('Phone').fill('+1 212 555 0123')
    await clinic.page.getByLabel('Crisis lines of').selectOption('GB')
    await clinic.page.getByLabel('Color').fill('#7a1f5c')
    expect(await tag()).toBe(
      '<script async src="https://ann.example/clinic-faq.js" data-clinic="Ann &amp; &quot;Co&quot;" data-phone="+1 212 555 0123" data-region="GB" data-accent="#7a1f5c"></script>',
    )
  })

  it('has the widget follow what is filled in, and what is taken back', async () => {
    await clinic.page.getByRole('button', { name: 'Show the widget' }).click()
    await clinic.panel.getByText('988').first().waitFor()
    await clinic.page.getByLabel('Crisis lines of').selectOption('GB')
    await clinic.panel.getByText('999').first().waitFor()
    await clinic.page.getByLabel('Crisis lines of').selectOption('US')
    await clinic.panel.getByText('988').first().waitFor()
    expect(clinic.trouble).toEqual([])
  })

  it('the tag that it makes works when it is pasted', async () => {
    await clinic.page.getByLabel('Address of the script').fill(`${site.origin}/clinic-faq.js`)
    await clinic.page.getByLabel('Crisis lines of').selectOption('GB')
    const pasted = await serve({ '/': { text: `<!doctype html><title>A clinic</title><body>${await tag()}` } })
    await clinic.page.goto(pasted.origin)
    await clinic.launcher.click()
    await clinic.panel.getByText('999').first().waitFor()
    await pasted.close()
  })

  it('finds why a pasted page does not show it, and asks nobody', async () => {
    const before = clinic.requests.length
    await clinic.page
      .getByLabel('Source of your page')
      .fill('<img src="https://tracker.example/x.png"><script src="http://ann.example/clinic-faq.js"></script>')
    await clinic.page.getByRole('button', { name: 'Look for mistakes' }).click()
    await clinic.page.getByText('The address begins with http://.').waitFor()
    expect(clinic.requests.slice(before)).toEqual([])
  })

  it.each([
    ['on a desktop, light', { size: desktop, scheme: 'light' }],
    ['on a phone, dark', { size: phone, scheme: 'dark' }],
  ] as const)('meets no fault that axe finds, and fits, %s', async (_, wishes) => {
    await open(wishes)
    await clinic.page.evaluate(axe)
    const violations = await clinic.page.evaluate(
      'axe.run("main", { resultTypes: ["violations"] }).then((result) => result.violations.map((one) => one.id + ": " + one.nodes[0].html))',
    )
    expect(violations).toEqual([])
    expect(await clinic.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(wishes.size.width)
  })
})
