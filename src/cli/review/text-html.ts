import type { Fact } from '../../compiler/facts.ts'
import { blocksHtml, escapeHtml, linkHtml } from '../../compiler/html.ts'
import type { Block, Lang } from '../../corpus.ts'
import { differenceOf } from './difference.ts'
import type { PageInput } from './page.ts'
import type { Remark } from './remarks.ts'
import { safetyHtml } from './safety-html.ts'
import { groundOf, type Sentence, sentencesOf } from './sentences.ts'
import type { ReviewText } from './texts.ts'

interface TextInput extends PageInput {
  number: number
  stateWords: string
}

/** How many notes of other entries are shown for a sentence: the nearest ones tell, the rest only tires. */
const MOST_OTHERS = 5
/** Unchanged words shown on each side of a changed one. */
const AROUND = 12

/** One text as a reviewer needs it: as visitors see it, what changed, what each sentence rests on, and how to sign. */
export function textHtml(text: ReviewText, input: TextInput): string {
  const { number, stateWords, today } = input
  const id = `text-${number}`
  return `<article id="${id}" aria-labelledby="${id}-title" data-what="${escapeHtml(text.what)}" data-hash="${text.hash}" data-today="${today}">
<p class="state ${text.state}">${escapeHtml(stateWords)}</p>
<h2 id="${id}-title" tabindex="-1" lang="${text.lang}">${escapeHtml(text.title)}</h2>
<p class="file">${escapeHtml(text.file)}${signatureWords(text)}</p>
${text.errors.length > 0 ? `<ul class="errors">${text.errors.map((error) => `<li>${escapeHtml(error)}</li>`).join('')}</ul>` : ''}
${changeHtml(text, input)}${contentHtml(text, input)}${remarksHtml(input.remarks.filter((remark) => remark.what === text.what))}
<div class="actions">
<button type="button" class="sign"${text.errors.length > 0 ? ' disabled' : ''}>Sign this text</button>
<span class="hint">or press Ctrl and Enter</span>
<details class="leave">
<summary>Leave a remark</summary>
<label for="${id}-remark">What should be looked at or changed?</label>
<textarea id="${id}-remark" rows="3" maxlength="4000"></textarea>
<button type="button" class="remark">Save the remark</button>
</details>
</div>
</article>`
}

function signatureWords({ signature }: ReviewText): string {
  if (!signature) return ''
  const { level, name, role, date, until } = signature
  return escapeHtml(
    ` · signed by ${name}, ${role}, on ${date}${level === 'sources' ? ', against the notes on its sources' : ''}; until ${until}`,
  )
}

function changeHtml(text: ReviewText, { before }: TextInput): string {
  if (text.state !== 'changed' || !text.last) return ''
  const old = before(text)
  const title = `<h3>Changed since ${escapeHtml(text.last.name)} signed it on ${escapeHtml(text.last.date)}</h3>`
  if (old === null)
    return `${title}\n<p class="hint">The text as it was signed is not known here: it is not in the folder's history. Please read the whole text.</p>\n`
  const runs = differenceOf(old, text.signed).map(({ kind, text: words }, index, all) => {
    if (kind === 'gone') return `<del>${escapeHtml(words)}</del> `
    if (kind === 'new') return `<ins>${escapeHtml(words)}</ins> `
    return escapeHtml(shortened(words, index === 0, index === all.length - 1))
  })
  return `${title}\n<div class="change">${runs.join('')}</div>\n`
}

/** Unchanged words, left out in the middle of a long run. */
function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.match(/\S+\s*/g) ?? []
  const head = first ? [] : words.slice(0, AROUND)
  const tail = last ? [] : words.slice(-AROUND)
  return words.length <= 2 * AROUND + 4 ? text : `${head.join('')}… ${tail.join('')}`
}

function contentHtml(text: ReviewText, input: TextInput): string {
  const { content } = text
  switch (content.kind) {
    case 'entry':
      return `${visitorHtml(content.draft.answer, content.draft.sources, content.draft.lang, input, text.title)}${sentencesHtml(content.draft.answer, content.draft.id, input)}`
    case 'fixed':
      return visitorHtml(content.fixed.answer, [], content.fixed.lang, input, null)
    case 'safety':
      return safetyHtml(content.safety.what, input.review.files, input.today)
  }
}

function visitorHtml(answer: Block[], keys: string[], lang: Lang, input: TextInput, question: string | null): string {
  const { sources } = input.review
  const html = blocksHtml(answer, {
    heading: 4,
    value: (name) => shownValue(input, name),
    cite: (key) => `<sup>${keys.indexOf(key) + 1}</sup>`,
  })
  const list = keys.map((key) => {
    const file = sources.get(key)
    return file
      ? `<li>${linkHtml(file.source.url, escapeHtml(file.source.title))}, ${escapeHtml([file.source.publisher, file.source.year].filter(Boolean).join(', '))}</li>`
      : `<li>${escapeHtml(key)}: not in sources.yaml</li>`
  })
  return `<h3>As the visitor sees it</h3>
<div class="visitor" lang="${lang}">
${question ? `<h4>${escapeHtml(question)}</h4>\n` : ''}${html}
${list.length > 0 ? `<ol class="list">${list.join('')}</ol>` : ''}
</div>
`
}

function sentencesHtml(answer: Block[], id: string, input: TextInput): string {
  const facts = input.review.facts.get(id) ?? []
  const avoid = facts.filter((fact) => fact.kind === 'avoid')
  return `<h3>Sentence by sentence</h3>
<ol class="sentences">
${sentencesOf(answer, (name) => shownValue(input, name))
  .map(
    (sentence) =>
      `<li><p class="sentence">${escapeHtml(sentence.text)}</p>\n<div class="ground">${groundHtml(sentence, id, input)}</div></li>`,
  )
  .join('\n')}
</ol>
${avoid.length > 0 ? `<h3>What this answer must not say</h3>\n<ul class="avoid">${avoid.map((fact) => `<li>${escapeHtml(fact.text.replace(/^Do not say:?\s*/, ''))}</li>`).join('')}</ul>\n` : ''}`
}

function groundHtml(sentence: Sentence, id: string, input: TextInput): string {
  if (sentence.cited.length === 0)
    return '<p class="none">Names no source: advice, a safety rule, or a way to the clinic.</p>'
  const { own, others } = groundOf(sentence, id, input.review.facts)
  const list = (items: string[]) => `<ul>${items.join('')}</ul>`
  const near = others
    .slice(0, MOST_OTHERS)
    .map(({ id: other, fact }) => factHtml(fact, sentence.cited, `, noted for ${other}`))
  if (own.length === 0 && near.length === 0)
    return '<p class="missing">No note names this source. Please check the source itself.</p>'
  const first =
    own.length > 0
      ? list(own.map((fact) => factHtml(fact, sentence.cited, '')))
      : '<p class="hint">No note of this question names the source. The nearest of other questions:</p>'
  if (near.length === 0) return first + sourcesHtml(sentence.cited, input)
  const more =
    own.length > 0
      ? `<details><summary>Notes of other questions on the same source</summary>${list(near)}</details>`
      : list(near)
  return first + sourcesHtml(sentence.cited, input) + more
}

function factHtml({ text, strength, sources }: Fact, cited: string[], where: string): string {
  const keys = sources.filter((key) => cited.includes(key)).join(', ')
  return `<li>${escapeHtml(text)} <span class="strength">${escapeHtml(strength || 'strength not noted')}</span> <span class="key">${escapeHtml(keys + where)}</span></li>`
}

function sourcesHtml(cited: string[], { review }: TextInput): string {
  const items = [...new Set(cited)].map((key) => {
    const file = review.sources.get(key)
    if (!file) return `<li>${escapeHtml(key)}: not in sources.yaml</li>`
    const again = file.checkAgain ? ` Check again by ${file.checkAgain}.` : ''
    return `<li>${linkHtml(file.source.url, escapeHtml(file.source.title))} <span class="key">${escapeHtml(key)}</span>. ${escapeHtml(`${file.edition}${again}`)}</li>`
  })
  return `<ul class="editions">${items.join('')}</ul>`
}

function shownValue({ review }: TextInput, name: string): string | null {
  return review.values[name] ?? null
}

function remarksHtml(remarks: Remark[]): string {
  const items = remarks.map(
    ({ name, role, date, remark }) =>
      `<li>${escapeHtml(remark)} <span class="key">${escapeHtml(`${name}, ${role}, ${date}`)}</span></li>`,
  )
  return `<div class="remarks"${items.length > 0 ? '' : ' hidden'}><h3>Remarks</h3><ul>${items.join('')}</ul></div>`
}
