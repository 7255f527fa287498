import { version } from '../../../package.json'
import { builtScript } from '../clinic-page.ts'
import { type HostPage, html, tag } from './page.ts'

const twice = '[clinic-faq] The tag is on this page more than once. The first one is used; take the others out.'

/** By the stub of the API, which waits for the script. */
const settings = `<script>window.ClinicFaq = window.ClinicFaq || function () { (ClinicFaq.q = ClinicFaq.q || []).push(arguments) }
  ClinicFaq('update', { clinic: 'Example Clinic', phone: '+1 555 0100' })</script>`

/** Ways in which the script comes to its page. */
export const loading: HostPage[] = [
  {
    name: 'with the tag in the head, waiting for nothing',
    page: (script) => html({ script, head: tag(script, ''), end: '' }),
  },
  { name: 'with the tag deferred', page: (script) => html({ script, head: tag(script, 'defer'), end: '' }) },
  {
    name: 'with the tag as a module',
    page: (script) => html({ script, head: tag(script, 'type="module"'), end: '' }),
    engines: true,
  },
  {
    name: 'with the tag in the middle of a paragraph',
    page: (script) => html({ script, top: `<p>Some words ${tag(script, '')} and more</p>`, end: '' }),
  },
  { name: 'with the tag twice', page: (script) => html({ script, end: tag(script) + tag(script) }), says: [twice] },
  {
    name: 'with two versions of the script',
    page: (script) => html({ script, end: tag(script, '') + tag(script.replace('.js', '.0.0.1.js'), '') }),
    also: (script) => ({ [script.replace('.js', '.0.0.1.js')]: { text: older(script), type: '.js' } }),
    says: [twice],
    engines: true,
  },
  {
    name: 'where a tag manager brings the tag',
    page: (script) =>
      html({
        script,
        end: `<script>setTimeout(() => {
          const tag = document.createElement('script')
          Object.assign(tag, { async: true, src: '${script}' }); Object.assign(tag.dataset, { clinic: 'Example Clinic', phone: '+1 555 0100' })
          document.getElementsByTagName('script')[0].parentNode.insertBefore(tag, document.getElementsByTagName('script')[0])
        }, 50)</script>`,
      }),
  },
  {
    name: 'where a tag manager brings the tag as a piece of HTML',
    page: (script) =>
      html({
        script,
        end: `<script>document.body.append(document.createRange().createContextualFragment(${quoted(tag(script, ''))}))</script>`,
      }),
  },
  {
    name: 'that writes the tag while it is parsed',
    page: (script) => html({ script, end: `<script>document.write(${quoted(tag(script, ''))})</script>` }),
    engines: true,
  },
  {
    name: 'where an optimizer puts all scripts into one file',
    // Settings then come by the API: the tag that had them is gone.
    page: (script) =>
      html({ script, head: settings, end: `<script defer src="${script.replace('clinic-faq', 'all')}"></script>` }),
    also: (script) => ({
      [script.replace('clinic-faq', 'all')]: {
        text: `var jQuery = 1\n;${contentOf(script)}\n;var after = 1`,
        type: '.js',
      },
    }),
  },
  {
    name: 'where an optimizer evaluates scripts as text when the visitor moves',
    page: (script) =>
      html({
        script,
        head: settings,
        end: `<script type="text/later">${contentOf(script).replaceAll('</', '<\\/')}</script>
        <script>addEventListener('mousemove', () => (0, eval)(document.querySelector('[type="text/later"]').text), { once: true })</script>`,
      }),
    before: ({ page }) => page.mouse.move(10, 10),
    engines: true,
  },
  {
    name: 'where an optimizer brings the tag when the visitor moves',
    page: (script) =>
      html({
        script,
        end: `<script type="text/later" data-src="${script}" data-clinic="Example Clinic" data-phone="+1 555 0100"></script>
        <script>addEventListener('mousemove', () => {
          const later = document.querySelector('[type="text/later"]'), now = document.createElement('script')
          Object.assign(now.dataset, later.dataset); now.src = later.dataset.src; delete now.dataset.src; later.replaceWith(now)
        }, { once: true })</script>`,
      }),
    before: ({ page }) => page.mouse.move(10, 10),
  },
  {
    name: 'that loads the script from another origin',
    page: (script) =>
      html({
        script,
        end: `<script>document.write(${quoted(tag('ORIGIN', ''))}.replace('ORIGIN', 'http://localhost:' + location.port + '${script}'))</script>`,
      }),
    engines: true,
  },
  {
    name: 'under a policy that allows nothing but its own scripts',
    page: (script) => ({
      ...html({ script }),
      policy:
        "default-src 'none'; img-src data:; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    engines: true,
  },
  {
    name: 'under a policy of nonces',
    page: (script) => ({
      ...html({ script, end: tag(script, 'async nonce="r4nd0m"') }),
      policy:
        "object-src 'none'; base-uri 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'none'; connect-src 'none'",
    }),
    engines: true,
  },
  {
    name: 'in a sandbox of its own, without storage',
    page: (script) => ({ ...html({ script }), policy: 'sandbox allow-scripts' }),
    engines: true,
  },
  {
    name: 'that takes the script away once it has run',
    page: (script) =>
      html({
        script,
        end: `${tag(script, '')}<script>document.querySelectorAll('script').forEach((one) => one.remove())</script>`,
      }),
  },
]

/** The script as the page asks for it: the page without the widget asks for one that does nothing. */
function contentOf(script: string): string {
  return script.includes('without') ? '' : builtScript()
}

function older(script: string): string {
  const built = contentOf(script)
  if (built && !built.includes(version)) throw new Error(`The built script does not say that it is ${version}.`)
  return built.replaceAll(version, '0.0.1')
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('</', '<\\/')
}
