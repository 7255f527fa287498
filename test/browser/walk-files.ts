/** The clinics' own files (`data-faq`) that a random walk names: a good one, and one for each way that they fail. */
import { readFileSync } from 'node:fs'
import type { Resource } from './server.ts'

const broken = `## Where can I park? {#parking
- [a link](javascript:alert(1)

## What now? {#when-to-call}

| Wait | a day
**not <b closed {clinic.

## Where is the lift? {#lift}

## Where is the lift? {#lift}

<details open ontoggle="alert(1)"><style>footer { display: none }</style>
`

export const clinicFiles: Record<string, Resource> = {
  '/good.md': { text: readFileSync(new URL('../../demo/clinic-answers.md', import.meta.url), 'utf8'), type: '.md' },
  '/broken.md': { text: broken, type: '.md' },
  '/page.md': { text: '<h1>Not found</h1>', type: '.html' },
  '/missing.md': { text: '', respond: (response) => response.writeHead(404).end() },
  '/endless.md': {
    text: '',
    respond: (response) => response.writeHead(200, { 'content-type': 'text/markdown' }).write('## Where'),
  },
  // The same server, but to a browser another site.
  '/away.md': {
    text: '',
    respond: (response, { headers }) =>
      response.writeHead(302, { location: `http://${headers.host?.replace('127.0.0.1', 'localhost')}/good.md` }).end(),
  },
}
