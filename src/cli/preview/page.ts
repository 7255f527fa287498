import { escapeHtml } from '../../compiler/html.ts'
import { HAS_ERRORS } from '../../compiler/left-out.ts'
import type { Problem } from '../../compiler/problem.ts'
import type { Lang } from '../../corpus.ts'
import { problemHere } from '../check.ts'
import { counted } from '../counted.ts'
import type { Draft } from './draft.ts'

export interface PageInput {
  folder: string
  draft: Draft
  /** Why the folder could not be read, or null. */
  fault: string | null
  lang: Lang
}

/** As strict as a page can be: the widget is seen under the policy that it promises to run under. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** The editor's page: the widget over the folder as it is, what is wrong with it, and why a question got its answer. */
export function previewPage({ folder, draft, fault, lang }: PageInput): string {
  const { corpus, problems, leftOut } = draft
  const errors = problems.filter(({ severity }) => severity === 'error')
  // What is unsigned is listed by itself.
  const warnings = problems.filter(({ severity, rule }) => severity === 'warning' && rule !== 'sign-off')
  const unsigned = leftOut.filter(({ why }) => why !== HAS_ERRORS)
  const languages = [corpus.lang, ...Object.keys(corpus.translations)]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Preview of ${escapeHtml(folder)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
<script async src="/clinic-faq.js" data-mount="inline" data-lang="${lang}"></script>
</head>
<body>
<main lang="en">
<header>
<h1>Preview of ${escapeHtml(folder)}</h1>
<p>${counted(corpus.entries.length, 'entry', 'entries')}, ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}. This page follows each save.
${languages.map((one) => `<a href="/?lang=${one}"${one === lang ? ' aria-current="true"' : ''}>${one === 'es' ? 'Spanish' : 'English'}</a>`).join(' · ')} · <a href="/faq.html">As one page</a></p>
<p id="status" role="status">${fault === null ? '' : escapeHtml(fault)}</p>
</header>
<form id="ask">
<label for="question">Ask what a visitor would ask</label>
<p><input id="question" maxlength="500" autocomplete="off"> <button>Ask, and say why</button></p>
</form>
<pre id="why" aria-live="polite"></pre>
${section('What is wrong', errors, folder, 'No errors.')}
${section('What may be wrong', warnings, folder, 'No warnings.')}
<section aria-labelledby="unsigned">
<h2 id="unsigned">Shown here, but not to visitors</h2>
${
  unsigned.length === 0
    ? '<p>Everything here is signed.</p>'
    : `<p>A build leaves these out until somebody signs them with “npx clinic-faq review”.</p>
<ul>${unsigned.map(({ what, why }) => `<li><code>${escapeHtml(what)}</code>: ${escapeHtml(why)}</li>`).join('\n')}</ul>`
}
</section>
</main>
<clinic-faq><p>The widget appears here.</p></clinic-faq>
</body>
</html>
`
}

function section(title: string, problems: Problem[], folder: string, none: string): string {
  const id = title.toLowerCase().replaceAll(' ', '-')
  const items = problems.map((problem) => `<li>${escapeHtml(problemHere(folder, problem))}</li>`)
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p>${none}</p>`}
</section>`
}
