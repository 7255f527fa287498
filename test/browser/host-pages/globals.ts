import { expect } from 'vitest'
import { type HostPage, scripted } from './page.ts'

/** Gives a prototype methods as old libraries do: by assignment, so that a loop over anything meets them. */
const add = (target: string, names: string) =>
  `for (const name of ${JSON.stringify(names.split(' '))}) ${target}[name] = function () { throw new Error(name + ' of the page') };`

/** Pages whose scripts change what every script stands on. */
export const globals: HostPage[] = [
  scripted(
    'where every array has methods that loops meet',
    add('Array.prototype', 'each contains remove first last erase clone'),
  ),
  scripted('where every object has methods that loops meet', add('Object.prototype', 'each extend merge dump toQuery')),
  scripted(
    'with an old Prototype.js',
    `${add('Array.prototype', 'each collect detect inject invoke pluck grep partition eachSlice clear compact without uniq')}
    // Its arrays and strings write themselves as JSON, and "entries", "find" and "reduce" are its own.
    Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']' }
    String.prototype.toJSON = function () { return '"' + this + '"' }
    Number.prototype.toJSON = function () { return String(this) }
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"' }
    Object.prototype.toJSON === undefined && (Object.toJSON = JSON.stringify)
    Array.prototype.entries = Array.prototype.toArray = function () { return [].concat(this) }
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0] }
    Array.prototype.flatten = function () { return this.flat(Infinity) }
    Array.from = function (list) {
      if (!list) return []
      if ('toArray' in Object(list)) return list.toArray()
      const found = new Array(list.length || 0)
      for (let at = found.length; at--; ) found[at] = list[at]
      return found
    }
    Object.keys = ((keys) => function (of) { if (Object(of) !== of) throw new TypeError(); return keys(of) })(Object.keys)
    Function.prototype.bind = function (self) {
      const method = this, given = [].slice.call(arguments, 1)
      return function () { return method.apply(self, given.concat([].slice.call(arguments))) }
    }
    ${add('Function.prototype', 'wrap delay defer curry methodize argumentNames')}
    ${add('String.prototype', 'gsub sub scan truncate strip stripTags camelize capitalize toQueryParams blank interpolate')}
    ${add('Element.prototype', 'show hide toggle update wrap select up down fire observe visible addClassName')}
    document.getElementsByClassName = function (name) { return [].slice.call(document.querySelectorAll('.' + name)) }
    window.$ = window.$$ = (id) => document.getElementById(id)`,
  ),
  scripted(
    'with an old MooTools',
    `Function.prototype.extend = function (key, value) { this[key] = value }
    Function.prototype.implement = function (key, value) { this.prototype[key] = value }
    Array.from = (item) => (item == null ? [] : Array.isArray(item) ? item : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item])
    String.from = Number.from = Function.from = (item) => item
    String.prototype.contains = function (part, by) { return by ? (by + this + by).indexOf(by + part + by) > -1 : this.indexOf(part) > -1 }
    Array.prototype.flatten = Array.prototype.append = function () { return this }
    Object.each = Object.map = Object.filter = Object.clone = Object.merge = (object) => object
    ${add('Array.prototype', 'each clean invoke associate link contains extend getLast getRandom include combine erase empty pick hexToRgb')}
    ${add('String.prototype', 'test clean camelCase hyphenate capitalize escapeRegExp substitute stripScripts')}
    ${add('Element.prototype', 'set get erase match inject grab adopt wraps dispose empty destroy clone getStyle setStyle addEvent fireEvent')}
    // It stands in the place of the browser's own.
    const NativeElement = Element
    window.Element = function (name) { return document.createElement(name) }
    window.Element.prototype = NativeElement.prototype
    window.Event = function (event) { return event || window.event }
    window.Event.prototype = NativeElement.prototype`,
  ),
  scripted(
    'with a Sugar that made natives its own',
    `Array.prototype.find = function (test) { for (const one of this) if (typeof test === 'function' ? test(one) : one === test) return one }
    Array.prototype.includes = Array.prototype.includes
    ${add('Array.prototype', 'add at0 average clone compact count exclude from groupBy inGroups intersect least max min none sample sum to union zip')}
    ${add('String.prototype', 'add assign chars compact dasherize each escapeHTML first from has humanize insert lines parameterize titleize words')}
    ${add('Number.prototype', 'abs ceil chr days hours isOdd pad round times upto')}
    ${add('RegExp.prototype', 'addFlag getFlags setFlags')}`,
  ),
  scripted(
    'where "customElements" was patched by a polyfill of scoped registries',
    `const { define, get } = CustomElementRegistry.prototype, known = new Map()
    CustomElementRegistry.prototype.define = function (name, kind, options) { known.set(name, kind); return define.call(this, name, kind, options) }
    CustomElementRegistry.prototype.get = function (name) { return known.get(name) }
    customElements.upgrade = () => {}
    Element.prototype.attachShadow = ((attach) => function (init) {
      const { customElements: scoped, ...rest } = init
      return attach.call(this, rest)
    })(Element.prototype.attachShadow)`,
    { engines: true },
  ),
  scripted(
    'where an AMD loader defines modules',
    `window.calls = 0; window.define = function () { calls++; throw new Error('Mismatched anonymous define() module') }; define.amd = {}; window.require = window.requirejs = define`,
    { answered: ({ page }) => page.evaluate('calls').then((calls) => expect(calls).toBe(0)) },
  ),
  scripted(
    'where "module", "exports" and "require" are global',
    `var module = { exports: {} }, exports = module.exports, global = window, process = { env: {}, browser: true }; function require() { throw new Error('no module') }`,
    { answered: ({ page }) => page.evaluate('Object.keys(module.exports)').then((names) => expect(names).toEqual([])) },
  ),
  scripted(
    'where promises are an old polyfill',
    `window.Promise = function (run) { this.then = function (done) { run(done); return this } }; Promise.resolve = (value) => ({ then: (done) => done(value) })`,
  ),
  scripted(
    'where timers are wrapped by a monitor',
    `for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask']) {
      const native = window[name]
      if (native) window[name] = function (run, ...rest) { return native.call(window, function () { try { return run.apply(this, arguments) } catch (error) { throw error } }, ...rest) }
    }
    for (const name of ['addEventListener', 'removeEventListener']) {
      const native = EventTarget.prototype[name], wraps = new WeakMap()
      EventTarget.prototype[name] = function (type, heard, options) {
        if (typeof heard !== 'function') return native.call(this, type, heard, options)
        if (!wraps.has(heard)) wraps.set(heard, function () { return heard.apply(this, arguments) })
        return native.call(this, type, wraps.get(heard), options)
      }
    }`,
    { engines: true },
  ),
  scripted(
    'where no frame and no idle moment ever comes',
    'window.requestAnimationFrame = () => 0; window.requestIdleCallback = () => 0; window.cancelAnimationFrame = () => {}',
  ),
  scripted(
    'without idle moments, observers of sizes, and a console that says all',
    `delete window.requestIdleCallback; delete window.ResizeObserver; delete window.IntersectionObserver; delete window.visualViewport
    delete console.debug; delete console.group; delete console.table; window.structuredClone = undefined`,
  ),
  scripted(
    'where JSON is an old json2.js',
    `const { parse, stringify } = JSON
    window.JSON = { parse: (text, reviver) => parse(String(text), reviver), stringify: (value, replacer, space) => stringify(value, replacer, space) }`,
  ),
  scripted(
    'where the clock stands still in 2010',
    `const Native = Date, then = Native.UTC(2010, 0, 1)
    window.Date = function (...given) { return new.target ? (given.length ? new Native(...given) : new Native(then)) : String(new Native(then)) }
    Date.prototype = Native.prototype; Date.now = () => then; Date.UTC = Native.UTC; Date.parse = Native.parse
    performance.now = () => 0`,
  ),
  scripted(
    'that records its visitors: shadow roots, sheets and inputs are wrapped',
    `const attach = Element.prototype.attachShadow
    window.recorded = []
    Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); recorded.push('root'); new MutationObserver(() => {}).observe(root, { childList: true, subtree: true }); return root }
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    Object.defineProperty(HTMLTextAreaElement.prototype, 'value', { ...value, set(text) { setTimeout(() => recorded.push('value')); value.set.call(this, text) } })
    const sheets = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets')
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { ...sheets, set(list) { sheets.set.call(this, list) } })
    const replace = CSSStyleSheet.prototype.replaceSync
    CSSStyleSheet.prototype.replaceSync = function (text) { return replace.call(this, text) }
    for (const name of ['focus', 'blur', 'click']) { const native = HTMLElement.prototype[name]; HTMLElement.prototype[name] = function (...given) { return native.apply(this, given) } }`,
    { engines: true },
  ),
  {
    ...scripted('', ''),
    name: 'whose elements are named like the script’s own words',
    page: (script) => {
      const page = scripted('', '').page(script)
      const names = ['currentScript', 'ClinicFaq', 'clinicFaq', 'customElements', 'settings', 'session', 'preact']
      const clobber = names.map((name) => `<img alt="" name="${name}" id="${name}" width="1" height="1">`).join('')
      return {
        ...page,
        text: page.text.replace('<body>', `<body>${clobber}<form name="forms" id="ClinicFaqForm"></form>`),
      }
    },
    engines: true,
  },
  scripted(
    'that freezes what every script stands on',
    '[Object, Array, String, Function, Number, RegExp, Map, Set, Promise, JSON, Math].forEach((one) => { Object.freeze(one); one.prototype && Object.freeze(one.prototype) })',
    { engines: true },
  ),
  scripted(
    'that does not let popovers and modals be shown',
    `HTMLElement.prototype.showPopover = HTMLDialogElement.prototype.showModal = function () { throw new DOMException('not here', 'InvalidStateError') }`,
  ),
  scripted(
    'that reports every error and every mutation',
    `window.reports = []
    window.onerror = (...all) => { reports.push(String(all[0])) }
    addEventListener('error', (event) => reports.push(String(event.message)), true)
    addEventListener('unhandledrejection', (event) => reports.push(String(event.reason)))
    addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective))
    new MutationObserver((all) => all.forEach((one) => one.type !== 'childList' && one.target !== document.documentElement && reports.push(one.attributeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['id', 'onclick'] })`,
    { answered: ({ page }) => page.evaluate('reports').then((reports) => expect(reports).toEqual([])) },
  ),
]
