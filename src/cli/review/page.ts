import { createHash } from 'node:crypto'
import base from '../../compiler/base.css?raw'
import { escapeHtml } from '../../compiler/html.ts'
import page from './page.css?raw'
import script from './page.js?raw'
import type { Remark } from './remarks.ts'
import type { Reviewer } from './sign.ts'
import { textHtml } from './text-html.ts'
import { type ReviewFolder, type ReviewText, STATES, type State } from './texts.ts'

const css = base + page

export interface PageInput {
  review: ReviewFolder
  remarks: Remark[]
  /** A text as it was last signed, or null where that is not known. */
  before(text: ReviewText): string | null
  /** Whether the page signs through its server, or gathers a result to be sent back. */
  mode: 'server' | 'offline'
  /** Who signed before in this session. */
  reviewer: Reviewer | null
  today: string
}

const STATE_WORDS: Record<State, string> = {
  unsigned: 'Never signed',
  changed: 'Changed since it was signed',
  lapsed: 'Past its review date',
  expiring: 'Expires within 60 days',
  sources: 'Signed by an editor, by no clinician',
  done: 'Signed by a clinician',
}

/** The only script and style that the page may run, by their hashes: nothing else is fetched or executed. */
export function contentPolicy(mode: PageInput['mode']): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const connect = mode === 'server' ? "; connect-src 'self'" : ''
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(css)}${connect}; base-uri 'none'; form-action 'none'`
}

/** The reviewer's page: what needs a look first, then each text with what it rests on. */
export function reviewPage(input: PageInput): string {
  const { review, mode } = input
  const ordered = STATES.flatMap((state) => review.texts.filter((text) => text.state === state))
  const waiting = ordered.filter((text) => text.state !== 'done').length
  return `<!doctype html>
<html lang="en" data-mode="${mode}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy(mode))}">
<title>Review of the answers</title>
<style>${css}</style>
</head>
<body>
<a class="skip" href="#texts">Skip to the text</a>
<header class="top">
<h1>Review of the answers</h1>
<p><strong id="waiting">${waiting}</strong> of ${ordered.length} texts need a look. <span id="signing"></span></p>
${reviewerForm(input)}
<p id="status" role="status"></p>
</header>
<nav aria-label="Texts, by what they need">
${STATES.map((state) => groupHtml(state, ordered)).join('')}
</nav>
<main id="texts">
${ordered.map((text, index) => textHtml(text, { ...input, number: index + 1, stateWords: STATE_WORDS[text.state] })).join('\n')}
${mode === 'offline' ? RESULT : ''}
</main>
<script>${script}</script>
</body>
</html>
`
}

const RESULT = `<section id="result" aria-labelledby="result-title">
<h2 id="result-title">Your result</h2>
<p id="result-count">Nothing signed yet. Nothing is saved in this file: take the result before you close it.</p>
<p><button type="button" id="download">Download the result</button> <button type="button" id="copy">Copy the result</button></p>
<label for="result-text">The result, to be sent back to whoever gave you this file</label>
<textarea id="result-text" readonly rows="6"></textarea>
</section>`

function reviewerForm({ reviewer, mode }: PageInput): string {
  return `<form id="reviewer" autocomplete="on">
<fieldset>
<legend>Who is reading</legend>
<p class="fields"><label>Your name <input id="name" name="name" autocomplete="name" maxlength="120" required value="${escapeHtml(reviewer?.name ?? '')}"></label>
<label>Your role <input id="role" name="role" maxlength="120" required placeholder="Psychiatrist" value="${escapeHtml(reviewer?.role ?? '')}"></label></p>
<p class="levels"><label><input type="radio" name="level" value="clinician"> I am a clinician, licensed to treat patients. I read the whole text, hold it to be right, and stand for it by name.</label>
<label><input type="radio" name="level" value="sources"> I am an editor. I compared each sentence with the notes beside it.</label></p>
</fieldset>
<p class="hint">Nobody here can check a license: what you choose is your word. Visitors see your name, your role and the date under each answer that you sign as a clinician.${mode === 'offline' ? ' This page sends nothing.' : ''}</p>
</form>`
}

function groupHtml(state: State, ordered: ReviewText[]): string {
  const mine = ordered.filter((text) => text.state === state)
  if (mine.length === 0) return ''
  const link = (text: ReviewText) =>
    `<li lang="${text.lang}"><a href="#text-${ordered.indexOf(text) + 1}">${escapeHtml(text.title)}</a></li>`
  return `<details${state === 'done' ? '' : ' open'}>
<summary><span class="state ${state}">${STATE_WORDS[state]}</span> <span class="count">${mine.length}</span></summary>
<ul>
${mine.map(link).join('\n')}
</ul>
</details>
`
}
