import { type HostPage, html, tag } from './page.ts'

const whole = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0'

/** Documents that are not what a document usually is. */
export const documents: HostPage[] = [
  { name: 'without a doctype', page: (script) => html({ script, doctype: '' }), engines: true },
  {
    name: 'of 1999',
    page: (script) => ({
      text: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><HTML><HEAD><TITLE>A clinic</TITLE><LINK REL=icon HREF="data:,">
<BODY BGCOLOR=white TEXT=navy LINK=red onload="window.loaded=1"><CENTER><TABLE WIDTH=600><TR><TD><FONT SIZE=7>A clinic</FONT>${tag(script, '')}</TABLE></CENTER>`,
    }),
  },
  {
    name: 'that is XHTML',
    page: (script) => ({
      text: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A clinic</title>
<link rel="icon" href="data:,"/></head><body><h1>A clinic</h1><p>Some words</p>${tag(script, 'async="async"')}</body></html>`,
      headers: { 'content-type': 'application/xhtml+xml' },
    }),
    engines: true,
  },
  {
    name: 'in ISO-8859-1',
    page: (script) => ({
      ...html({ script, content: '<h1>Clínica</h1>' }),
      text: `<html lang="en"><title>Clínica</title><link rel="icon" href="data:,"><h1>Clínica</h1>${tag(script, '')}`,
      encoding: 'latin1',
      headers: { 'content-type': 'text/html; charset=iso-8859-1' },
    }),
    engines: true,
  },
  {
    name: 'whose addresses start elsewhere',
    page: (script) =>
      html({ script, head: '<script>document.write(`<base href="/elsewhere/" target="_top">`)</script>' }),
  },
  {
    name: 'that reads from right to left',
    page: (script) => html({ script, attributes: 'dir="rtl" lang="en"' }),
    engines: true,
  },
  { name: 'that names no language', page: (script) => html({ script, attributes: '' }) },
  {
    name: 'in a frame',
    frame: 'iframe',
    page: (script) => html({ script, end: `<iframe style="${whole}" src="${script}.frame"></iframe>` }),
    also: (script) => ({ [`${script}.frame`]: html({ script }) }),
  },
  {
    name: 'in a frame that may do nothing but run scripts',
    frame: 'iframe',
    page: (script) =>
      html({ script, end: `<iframe sandbox="allow-scripts" style="${whole}" src="${script}.frame"></iframe>` }),
    also: (script) => ({ [`${script}.frame`]: html({ script }) }),
    engines: true,
  },
  {
    name: 'in a frame that was written into it',
    frame: 'iframe',
    page: (script) =>
      html({
        script,
        end: `<iframe style="${whole}" srcdoc='&lt;!doctype html&gt;&lt;html lang=en&gt;&lt;p&gt;A clinic&lt;/p&gt;${tag(script, '').replaceAll('<', '&lt;')}'></iframe>`,
      }),
  },
  {
    name: 'in a frameset',
    frame: 'frame[name=main]',
    page: (script) => ({
      text: `<html lang="en"><head><title>A clinic</title><link rel="icon" href="data:,"></head><frameset rows="0,*" border="0"><frame src="${script}.top"><frame name="main" src="${script}.frame"></frameset></html>`,
    }),
    also: (script) => ({ [`${script}.frame`]: html({ script }), [`${script}.top`]: html({ script, end: '' }) }),
  },
  {
    name: 'that can be edited as a whole',
    page: (script) => html({ script, end: `<script>document.body.contentEditable = 'true'</script>${tag(script)}` }),
  },
  {
    name: 'with a thousand elements and much to scroll',
    page: (script) => html({ script, content: '<section><h2>A clinic</h2><p>Some words</p></section>'.repeat(400) }),
    before: ({ page }) => page.evaluate('scrollTo(0, 3000)'),
  },
]
