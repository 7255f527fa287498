/** Finds the rules of a lexicon in a message. */
import { createExpressions } from './expressions.ts'
import type { Message } from './message.ts'
import { createModifiers } from './modifiers.ts'
import { once } from './once.ts'
import { type Node, parsePattern, wordsOf } from './pattern.ts'
import { overlap, type Span } from './places.ts'
import type { CompiledRule, Lexicon, RuleTier } from './safety.ts'
import { createShelf } from './shelf.ts'
import { createVocabulary, STOP, type Vocabulary } from './vocabulary.ts'

/** A place where a rule matched, after what lowers it. */
export interface Finding {
  rule: CompiledRule
  tier: RuleTier | 'none'
  from: number
  to: number
}

export interface Matcher {
  vocabulary: Vocabulary
  /** Where figures of speech stand in a message. */
  figuresIn(message: Message): Span[]
  /** Findings of every rule; of each rule the first place that nothing lowers, or else its lowered places. */
  find(message: Message, alert: boolean, figures?: Span[]): Finding[]
  /** Whether the one that a finding speaks of is somebody else, by the nearest person before its end. */
  isOther(message: Message, finding: Finding): boolean
  /** The same of a whole passage: whether it speaks of somebody else more often than of the one who writes. */
  isMostlyOther(message: Message, passage: Span): boolean
}

/** One alternative of a rule's pattern. A message needs few of them, and only those are made ready. */
interface Alternative {
  rule: CompiledRule
  pattern: () => RegExp
  /** Ids of the modifiers that may lower it. */
  lowered: string[]
}

/** The matchers of lexicons, and those that are still being made: told apart by `vocabulary`, as iterators have a `find` too. */
const matchers = new WeakMap<Lexicon, Matcher | Generator<undefined, Matcher>>()

/** The matcher of a lexicon, made once; one that is being made is finished at once. */
export function matcherOf(lexicon: Lexicon): Matcher {
  let step: IteratorResult<undefined, Matcher> | undefined
  const there = matchers.get(lexicon) ?? assemble(lexicon)
  if ('vocabulary' in there) return there
  do step = there.next()
  while (!step.done)
  matchers.set(lexicon, step.value)
  return step.value
}

/** Works at the matcher of a lexicon for some milliseconds, so that a page stays quick; returns whether it is ready. */
export function prepareMatcher(lexicon: Lexicon, milliseconds: number): boolean {
  const there = matchers.get(lexicon) ?? assemble(lexicon)
  if ('vocabulary' in there) return true
  matchers.set(lexicon, there)
  const end = performance.now() + milliseconds
  do {
    const step = there.next()
    if (!step.done) continue
    matchers.set(lexicon, step.value)
    return true
  } while (performance.now() < end)
  return false
}

/** Makes a matcher, and pauses often. */
function* assemble(lexicon: Lexicon): Generator<undefined, Matcher> {
  const vocabulary = createVocabulary(lexicon.spellings, lexicon.tolerant, lexicon.real)
  const texts = [...Object.values(lexicon.groups), ...lexicon.rules.map((rule) => rule[3]), ...lexicon.figures]
  for (const { pattern, unless } of lexicon.modifiers) texts.push(pattern, unless)
  for (const text of texts) {
    for (const word of wordsOf(text)) vocabulary.learn(word)
    yield
  }
  const expressions = createExpressions(lexicon.groups, vocabulary)
  const { sourceOf, anchorOf, membersOf } = expressions
  const patternOf = (option: Node[]) => once(() => new RegExp(sourceOf([option]), 'g'))

  const alternatives = createShelf<Alternative>()
  for (const rule of lexicon.rules) {
    const lowered = rule[4] ? rule[4].split(' ') : []
    for (const option of parsePattern(rule[3])) {
      alternatives.put(anchorOf(option), { rule, pattern: patternOf(option), lowered })
      yield
    }
  }
  const figures = createShelf<() => RegExp>()
  for (const figure of lexicon.figures) {
    for (const option of parsePattern(figure)) figures.put(anchorOf(option), patternOf(option))
    yield
  }
  const modifiers = createModifiers(lexicon.modifiers, expressions)
  const self = membersOf('SELF')
  const other = membersOf('OTHERS')

  const figuresIn = ({ chars, breaks }: Message): Span[] => {
    const spans: Span[] = []
    for (const pattern of figures.for(chars)) {
      for (const match of chars.matchAll(pattern())) {
        const to = match.index + match[0].length
        const from = match.index + (chars[match.index] === STOP ? 1 : 0)
        if (!breaks.slice(from + 1, to).includes(2)) spans.push([from, to])
      }
    }
    return spans
  }

  /** The places of a pattern that no figure of speech takes away. */
  function* placesOf({ chars }: Message, pattern: RegExp, figures: Span[]): Generator<Span> {
    pattern.lastIndex = 0
    for (let match = pattern.exec(chars); match; match = pattern.exec(chars)) {
      const place: Span = [match.index, match.index + match[0].length]
      pattern.lastIndex = match.index + 1
      if (!figures.some((figure) => overlap(figure, place))) yield place
    }
  }
  /** What is left of a rule's tier in a place after what lowers it there. */
  const findingAt = (message: Message, { rule, lowered }: Alternative, [from, to]: Span): Finding => {
    let tier: Finding['tier'] = rule[1]
    for (const id of lowered) {
      const lower = modifiers.get(id)?.(message, from, to)
      if (lower && tier !== 'none') tier = lower
    }
    return { rule, tier, from, to }
  }
  return {
    vocabulary,
    figuresIn,
    find(message, alert, spans = figuresIn(message)) {
      const findings: Finding[] = []
      const settled = new Set<CompiledRule>()
      for (const alternative of alternatives.for(message.chars)) {
        const { rule, pattern } = alternative
        if (settled.has(rule) || (rule[5].includes('alert') && !alert)) continue
        for (const place of placesOf(message, pattern(), spans)) {
          const finding = findingAt(message, alternative, place)
          findings.push(finding)
          if (finding.tier !== rule[1]) continue
          settled.add(rule)
          break
        }
      }
      return findings
    },
    isMostlyOther({ chars }, [from, to]) {
      let more = 0
      for (let at = from; at < to; at++) more += (other.has(chars[at]!) ? 1 : 0) - (self.has(chars[at]!) ? 1 : 0)
      return more > 0
    },
    isOther({ chars }, { from, to }) {
      for (let at = to - 1; at >= 0 && (at >= from || chars[at] !== STOP); at--) {
        if (self.has(chars[at]!)) return false
        if (other.has(chars[at]!)) return true
      }
      return false
    },
  }
}
