import type { Files } from '../../compiler/folder.ts'
import { blocksHtml, escapeHtml, linkHtml } from '../../compiler/html.ts'
import { compileSafety } from '../../compiler/safety.ts'
import type { WrittenLexicon } from '../../compiler/safety-lexicon.ts'
import type { SafetyText } from '../../compiler/signed-safety.ts'
import type { Card, CardPart, CrisisLine, Region } from '../../corpus.ts'
import { unpack } from '../../linear/packing.ts'
import { NOTHING } from '../../safety/hints.ts'
import { lineFor, regionFor, regionValues } from '../../safety/lines.ts'
import type { Safety } from '../../safety/safety.ts'

/** Cards, contacts, lexicon or hints in plain words, as they are built. */
export function safetyHtml(what: SafetyText['what'], files: Files, today: string): string {
  const { safety, written, problems } = compileSafety(files, today)
  const warnings = problems
    .filter((problem) => problem.file.includes(what))
    .map(({ what: said, why }) => `<li>${escapeHtml(`${said} ${why}`)}</li>`)
  const html = (): string => {
    switch (what) {
      case 'cards':
        return cardsHtml(safety)
      case 'crisis-lines':
        return contactsHtml(safety)
      case 'lexicon':
        return lexiconHtml(written)
      case 'hints':
        return hintsHtml(safety)
    }
  }
  return `${warnings.length > 0 ? `<ul class="errors">${warnings.join('')}</ul>\n` : ''}${html()}`
}

function cardsHtml(safety: Safety): string {
  const region = regionFor(safety, 'US')
  const languages = [
    ['en', 'English'],
    ['es', 'Español'],
  ] as const
  return `<p class="hint">Shown with the contacts of the United States.</p>
${languages
  .map(
    ([lang, name]) =>
      `<h3>${name}</h3>\n${Object.values(safety.cards[lang])
        .map((card) => cardHtml(card, safety, region, lang))
        .join('\n')}`,
  )
  .join('\n')}
`
}

function cardHtml({ id, heading, parts }: Card, safety: Safety, region: Region, lang: 'en' | 'es'): string {
  const values: Record<string, string> = regionValues(safety, region, lang)
  const part = (one: CardPart): string => {
    switch (one.kind) {
      case 'text':
        return blocksHtml(one.blocks, { heading: 5, value: (name) => values[name] ?? null, cite: () => '' })
      case 'line': {
        const line = lineFor(region, one.line)
        return line ? `<p class="contact">${contactHtml(line)}</p>` : ''
      }
      case 'emergency':
        return `<p class="contact">${escapeHtml((safety.words[lang]['emergency-button'] ?? '').replace('{emergency}', values.emergency ?? ''))}</p>`
      case 'leave':
        return `<p class="contact">${escapeHtml(safety.words[lang].leave ?? '')}</p>`
    }
  }
  return `<div class="visitor" lang="${lang}"><p class="key">${escapeHtml(id)}</p><h4>${escapeHtml(heading)}</h4>${parts.map(part).join('')}</div>`
}

function contactsHtml(safety: Safety): string {
  const region = ({ code, emergency, lines }: Region) =>
    `<tr><th scope="row">${escapeHtml(code)}</th><td>${escapeHtml(emergency.number)}</td><td>${
      lines.length > 0
        ? `<ul>${lines.map((line) => `<li>${contactHtml(line)} <span class="key">${escapeHtml(`${line.kind}: ${line.for}`)}</span></li>`).join('')}</ul>`
        : 'none'
    }</td></tr>`
  return `<div class="table" role="group" tabindex="0" aria-label="Contacts by place"><table><thead><tr><th scope="col">Place</th><th scope="col">Emergency</th><th scope="col">Lines that are built</th></tr></thead><tbody>
${Object.values(safety.regions).map(region).join('\n')}
</tbody></table></div>
`
}

function contactHtml({ name, call, text, keyword, chat, url }: CrisisLine): string {
  const ways = [call && `call ${call}`, text && `text ${keyword ? `${keyword} to ` : ''}${text}`]
    .filter(Boolean)
    .join(', ')
  const address = chat ?? url
  return `${escapeHtml(name)}${ways ? `: ${escapeHtml(ways)}` : ''}${address ? ` ${linkHtml(address, escapeHtml(address.replace(/^https:\/\//, '')))}` : ''}`
}

function lexiconHtml({ rules, figures }: WrittenLexicon): string {
  const examples = (lines: string[]) =>
    lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>` : ''
  const categories = [...new Set(rules.map(({ category }) => category))]
  const rows = (category: string) =>
    rules
      .filter((rule) => rule.category === category)
      .map(
        (rule) =>
          `<tr><th scope="row">${escapeHtml(rule.id)}<br><span class="key">${escapeHtml(`${rule.tier} ${rule.kind}`)}</span></th><td>${examples(rule.yes)}</td><td>${examples(rule.no)}</td></tr>`,
      )
      .join('\n')
  return `<p class="hint">Each rule with messages that it recognizes and messages that it must not.</p>
${categories.map((category) => `<h3>${escapeHtml(category)}</h3>\n<div class="table" role="group" tabindex="0" aria-label="Rules: ${escapeHtml(category)}"><table><thead><tr><th scope="col">Rule</th><th scope="col">Recognized</th><th scope="col">Not recognized</th></tr></thead><tbody>\n${rows(category)}\n</tbody></table></div>`).join('\n')}
<h3>Figures of speech that are not meant as written</h3>
${examples(figures.flatMap((figure) => figure.yes))}
`
}

/** How many words each tier is shown with. */
const STRONGEST = 150

/** What speaks most strongly for each tier; the file holds the rest. */
function hintsHtml({ hints }: Safety): string {
  const { ids, rows } = unpack(hints)
  const strongest = (id: string): string[] => {
    const entry = ids.indexOf(id)
    return [...rows]
      .map(([term, { idf, entries, weights }]) => ({ term, worth: idf * (weights[entries.indexOf(entry)] ?? 0) }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, STRONGEST)
      .map(({ term }) => term)
  }
  const lists = ids.map(
    (id) =>
      `<h3>${id === NOTHING ? 'Against any danger' : `For ${escapeHtml(id)}`}</h3>\n<p>${strongest(id).map(escapeHtml).join(' · ')}</p>`,
  )
  return `<p class="hint">The words and pairs of words that count most, cut to their stems. They were learned from messages that many
writers made up, and only ever add help. None decides alone: a message hints at danger where its words together are more like
those messages than like ordinary questions. So do not judge them word by word: type what you fear would be missed into
“npx clinic-faq preview”, and read in the project’s safety case (docs/SAFETY.md) how much is found and missed.</p>
${lists.join('\n')}
`
}
