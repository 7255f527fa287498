/** Finds the rules of a lexicon in a message: patterns as regular expressions over one character a word. */
import type { Message } from './message.ts'
import { type Node, parsePattern, wordsOf } from './pattern.ts'
import type { CompiledRule, Lexicon, Modifier, RuleTier } from './safety.ts'
import { createVocabulary, once, STOP, type Vocabulary } from './vocabulary.ts'

/** A place where a rule matched, after what lowers it. */
export interface Finding {
  rule: CompiledRule
  tier: RuleTier | 'none'
  from: number
  to: number
}

export interface Matcher {
  vocabulary: Vocabulary
  /** Findings of every rule; of each rule the first place that nothing lowers, or else its lowered places. */
  find(message: Message, alert: boolean): Finding[]
  /** Whether the one that a finding speaks of is somebody else, by the nearest person before its end. */
  isOther(message: Message, finding: Finding): boolean
}

interface Anchor {
  chars: string
  weight: number
}

interface Ready {
  rule: CompiledRule
  pattern: () => RegExp
  lowered: Modifier['id'][]
}

/** How far, in words, a modifier looks to either side of a match. */
const SCOPE = 40
/** A sign of a pattern that is too common to be looked up first. */
const COMMON = 30

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
  const trees = new Map<string, Node[][]>()

  const sources = new Map<string, string>()
  const classes = new Map<string, string | undefined>()
  /** The characters of a group of single words, or `undefined` if it holds anything longer. */
  const classOf = (options: Node[][]): string | undefined => {
    let all = ''
    for (const option of options) {
      const node = option[0]
      if (option.length !== 1 || !node) return undefined
      const part =
        node.kind === 'word' ? vocabulary.charsOf(node.word) : node.kind === 'group' ? groupClass(node.name) : undefined
      if (part === undefined) return undefined
      all += part
    }
    return all
  }
  const groupClass = (name: string): string | undefined => {
    if (!classes.has(name)) classes.set(name, classOf(treeOf(name)))
    return classes.get(name)
  }
  const treeOf = (name: string): Node[][] => {
    let tree = trees.get(name)
    if (!tree) {
      const text = lexicon.groups[name]
      tree = text ? parsePattern(text) : []
      trees.set(name, tree)
    }
    return tree
  }
  const sourceOf = (options: Node[][]): string => {
    const simple = options.length > 1 ? classOf(options) : undefined
    if (simple) return `[${simple}]`
    const all = options.map((option) => option.map(nodeSource).join(''))
    return all.length === 1 ? all[0]! : `(?:${all.join('|')})`
  }
  const nodeSource = (node: Node): string => {
    switch (node.kind) {
      case 'word': {
        const all = vocabulary.charsOf(node.word)
        return all.length === 1 ? all : `[${all}]`
      }
      case 'group': {
        let source = sources.get(node.name)
        if (source === undefined) {
          source = `(?:${sourceOf(treeOf(node.name))})`
          sources.set(node.name, source)
        }
        return source
      }
      case 'any':
        return '[^.]'
      case 'start':
        return '[.]'
      case 'end':
        return '(?=[.]|$)'
      case 'match':
        return '@'
      case 'gap':
        return `[^.]{0,${node.most}}?`
      case 'either':
        return `(?:${sourceOf(node.options)})`
      case 'maybe':
        return `(?:${nodeSource(node.of)})${node.most === 1 ? '?' : `{0,${node.most}}`}`
      case 'near': {
        const [first, second] = [nodeSource(node.first), nodeSource(node.second)]
        return `(?:${first}[^.]{0,${node.most}}?${second}|${second}[^.]{0,${node.most}}?${first})`
      }
      case 'not':
        return `(?!${sourceOf(node.options)})`
    }
  }

  /** The fewest characters of which a match must hold one, so that a pattern is tried only where it can match. */
  const anchorOf = (options: Node[][]): Anchor | undefined => {
    const all: Anchor = { chars: '', weight: 0 }
    for (const option of options) {
      let best: Anchor | undefined
      for (const node of option) {
        for (const one of node.kind === 'near' ? [node.first, node.second] : [node]) {
          const found = anchorOfNode(one)
          if (found && (!best || found.weight < best.weight)) best = found
        }
      }
      if (!best) return undefined
      all.chars += best.chars
      all.weight += best.weight
    }
    return all
  }
  const anchorOfNode = (node: Node): Anchor | undefined => {
    switch (node.kind) {
      case 'word':
        return anchorNamed(node.word, () => weighed(vocabulary.charsOf(node.word)))
      case 'group':
        return anchorNamed(node.name, () => anchorOf(treeOf(node.name)))
      case 'either':
        return anchorOf(node.options)
      default:
        return undefined
    }
  }
  const anchors = new Map<string, Anchor | undefined>()
  const anchorNamed = (name: string, make: () => Anchor | undefined): Anchor | undefined => {
    if (!anchors.has(name)) anchors.set(name, make())
    return anchors.get(name)
  }
  const commonChars = new Set(groupClass('COMMON') ?? '')
  const weighed = (chars: string): Anchor => ({ chars, weight: commonChars.has(chars) ? COMMON : chars.length })

  const byChar = new Map<string, number[]>()
  const always: number[] = []
  /** Each alternative of each rule by itself: a message needs few of them, and only those are made ready. */
  const ready: Ready[] = []
  for (const rule of lexicon.rules) {
    const lowered = rule[4] ? rule[4].split(' ') : []
    for (const option of parsePattern(rule[3])) {
      const anchor = anchorOf([option])
      if (!anchor) always.push(ready.length)
      for (const char of anchor?.chars ?? '') {
        const there = byChar.get(char)
        if (there) there.push(ready.length)
        else byChar.set(char, [ready.length])
      }
      ready.push({ rule, pattern: once(() => new RegExp(sourceOf([option]), 'g')), lowered })
      yield
    }
  }
  const figures: { anchor: string; pattern: () => RegExp }[] = []
  for (const figure of lexicon.figures) {
    for (const option of parsePattern(figure)) {
      const pattern = once(() => new RegExp(sourceOf([option]), 'g'))
      figures.push({ anchor: anchorOf([option])?.chars ?? '', pattern })
    }
    yield
  }
  const modifiers = new Map<string, (message: Message, from: number, to: number) => Modifier['to'] | undefined>()
  const contrast = new Set([...(groupClass('CONTRAST') ?? '')])
  const self = new Set([...(groupClass('SELF') ?? '')])
  const other = new Set([...(groupClass('OTHERS') ?? '')])

  const bounds = (message: Message, from: number, to: number, clause: boolean): [number, number] => {
    const { chars, breaks } = message
    let start = from
    while (start > 0 && from - start < SCOPE && chars[start - 1] !== STOP && breaks[start]! < (clause ? 1 : 2)) {
      if (clause && contrast.has(chars[start - 1]!)) break
      start--
    }
    let end = to
    while (end < chars.length && end - to < SCOPE && chars[end] !== STOP && breaks[end]! < (clause ? 1 : 2)) {
      if (clause && contrast.has(chars[end]!)) break
      end++
    }
    return [start, end]
  }
  for (const modifier of lexicon.modifiers) {
    const alternatives = once(() =>
      parsePattern(modifier.pattern).map((option) => {
        const at = option.findIndex((node) => node.kind === 'match')
        if (at < 0) return { anywhere: new RegExp(sourceOf([option])) }
        const before = option.slice(0, at)
        const after = option.slice(at + 1)
        return {
          before: before.length > 0 ? new RegExp(`(?:${sourceOf([before])})$`) : undefined,
          after: after.length > 0 ? new RegExp(`^(?:${sourceOf([after])})`) : undefined,
        }
      }),
    )
    const exception = once(() => (modifier.unless ? new RegExp(sourceOf(parsePattern(modifier.unless))) : undefined))
    modifiers.set(modifier.id, (message, from, to) => {
      const [start, end] = bounds(message, from, to, modifier.scope === 'clause')
      const before = STOP + message.chars.slice(start, from)
      const after = message.chars.slice(to, end)
      const applies = alternatives().some((one) =>
        'anywhere' in one
          ? one.anywhere!.test(STOP + message.chars.slice(start, end))
          : (!one.before || one.before.test(before)) && (!one.after || one.after.test(after)),
      )
      if (!applies || exception()?.test(STOP + message.chars.slice(start, end))) return undefined
      return modifier.to
    })
  }

  return {
    vocabulary,
    find(message, alert) {
      const { chars, breaks } = message
      const present = new Set(chars)
      const wanted = new Set(always)
      for (const char of present) for (const index of byChar.get(char) ?? []) wanted.add(index)
      if (wanted.size === 0) return []
      const spans: [number, number][] = []
      for (const { anchor, pattern } of figures) {
        if (!holdsAny(present, anchor)) continue
        for (const match of chars.matchAll(pattern())) {
          const to = match.index + match[0].length
          const from = match.index + (chars[match.index] === STOP ? 1 : 0)
          if (!breaks.slice(from + 1, to).includes(2)) spans.push([from, to])
        }
      }
      const findings: Finding[] = []
      const settled = new Set<CompiledRule>()
      for (const index of [...wanted].sort((a, b) => a - b)) {
        const { rule, pattern, lowered } = ready[index]!
        if (settled.has(rule) || (rule[5].includes('alert') && !alert)) continue
        const expression = pattern()
        expression.lastIndex = 0
        for (let match = expression.exec(chars); match; match = expression.exec(chars)) {
          const from = match.index
          const to = from + match[0].length
          expression.lastIndex = from + 1
          if (spans.some(([start, end]) => start < to && from < end)) continue
          let tier: Finding['tier'] = rule[1]
          for (const id of lowered) {
            const lower = modifiers.get(id)?.(message, from, to)
            if (lower && tier !== 'none') tier = lower
          }
          findings.push({ rule, tier, from, to })
          if (tier === rule[1]) {
            settled.add(rule)
            break
          }
        }
      }
      return findings
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

function holdsAny(present: Set<string>, chars: string): boolean {
  for (const char of chars) if (present.has(char)) return true
  return false
}
