/** Reads `cards.md`: every word of the help cards, by language. */
import type { Block, Card, CardPart, Lang } from '../corpus.ts'
import type { Safety } from '../safety/safety.ts'
import type { Problem } from './problem.ts'
import { LINE_KINDS } from './safety-contacts.ts'

const LANGUAGES: Record<string, Lang> = { English: 'en', Español: 'es' }
export const CARD_IDS = [
  'risk-self',
  'risk-other',
  'emergency',
  'poison',
  'mind',
  'danger',
  'assault',
  'child',
  'to-other',
  'general',
  'mention',
]

/** Cards and words of both languages; a language or card that is missing is a problem. */
export function readCards(file: string, text: string, problems: Problem[]): Pick<Safety, 'cards' | 'words'> {
  const cards: Safety['cards'] = { en: {}, es: {} }
  const words: Safety['words'] = { en: {}, es: {} }
  const problem = (line: number, what: string, fix: string): void => {
    problems.push({
      file,
      line,
      severity: 'error',
      rule: 'cards',
      what,
      why: 'A visitor in danger would see a card with a hole.',
      fix,
    })
  }
  let lang: Lang | undefined
  let card: Card | undefined
  let inWords = false
  const visible = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
  visible.split('\n').forEach((raw, index) => {
    const line = raw.trim()
    const at = index + 1
    const language = line.match(/^# (.+)$/)
    const heading = line.match(/^## ([\w-]+)(?:: (.+))?$/)
    const mark = line.match(/^\[([\w-]+)(?:: ([\w-]+))?\]$/)
    const word = line.match(/^- ([\w-]+): (.+)$/)
    if (language) {
      lang = LANGUAGES[language[1]!]
      card = undefined
      if (!lang)
        problem(at, `The language "${language[1]}" is not known.`, `Use one of: ${Object.keys(LANGUAGES).join(', ')}.`)
    } else if (heading && lang) {
      inWords = heading[1] === 'words'
      card = inWords ? undefined : { id: heading[1]!, heading: heading[2] ?? '', parts: [] }
      if (card && !CARD_IDS.includes(card.id))
        problem(at, `There is no card "${card.id}".`, `Use one of: ${CARD_IDS.join(', ')}.`)
      if (card && !card.heading)
        problem(at, `The card "${card.id}" has no heading.`, `Write "## ${card.id}: what it says first".`)
      if (card) cards[lang][card.id] = card
    } else if (inWords && word && lang) words[lang][word[1]!] = word[2]!
    else if (mark && card) {
      const part = partOf(mark[1]!, mark[2])
      if (part) card.parts.push(part)
      else problem(at, `"${line}" is no part of a card.`, 'Write [line: KIND], [emergency] or [leave].')
    } else if (line && card) addText(card, line)
    else if (line)
      problem(at, `"${line}" stands outside any card.`, 'Put it under a heading "## card-id: …" or remove it.')
  })
  for (const one of Object.values(LANGUAGES)) {
    for (const id of CARD_IDS)
      if (!cards[one][id]) problem(1, `The card "${id}" is missing in "${one}".`, 'Write it, in every language.')
    for (const id of Object.keys(words.en)) {
      if (!words[one][id]) problem(1, `The words "${id}" are missing in "${one}".`, 'Write them, in every language.')
    }
  }
  return { cards, words }
}

function partOf(name: string, kind: string | undefined): CardPart | undefined {
  if (name === 'emergency' || name === 'leave') return { kind: name }
  const line = LINE_KINDS.find((one) => one === kind)
  return name === 'line' && line ? { kind: 'line', line } : undefined
}

function addText(card: Card, text: string): void {
  const paragraph: Block = ['p', ...inline(text)]
  const last = card.parts[card.parts.length - 1]
  if (last?.kind === 'text') last.blocks.push(paragraph)
  else card.parts.push({ kind: 'text', blocks: [paragraph] })
}

/** `call **{emergency}**` → text, strong and value nodes. */
function inline(text: string): Block[] {
  return text.split(/(\*\*.+?\*\*|\{[a-z-]+\})/).flatMap((piece): Block[] => {
    const bold = piece.match(/^\*\*(.+)\*\*$/)
    const value = piece.match(/^\{([a-z-]+)\}$/)
    if (bold) return [['strong', ...inline(bold[1]!)]]
    if (value) return [['value', value[1]!, '']]
    return piece ? [piece] : []
  })
}
