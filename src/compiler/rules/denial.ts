import type { Sentence } from '../prose.ts'

/**
 * What takes a match back. `any`: "does not cure", "no proof that it cures". `evidence`: only the latter, for words that
 * hold a "no" themselves ("no side effects"). `none`: nothing, for words that are wrong in any sentence.
 */
export type Denial = 'any' | 'evidence' | 'none'

/** "… is not shown", "nobody can say", "be careful with promises of": what follows is said not to be known, or not so. */
const UNKNOWN = new RegExp(
  [
    'no (?:\\w+ )?(?:proof|evidence|study|studies|trials?|data|promise|guarantee)',
    "(?:not|never|n't)(?: yet| been| yet been| so far)? (?:shown|proven|proved|known|settled|clear|certain|sure|true|established|tested|demonstrated|proof|evidence|(?:the )?same as)",
    "(?:does|do|did|has|have|can|could)(?: ?not|n't) (?:mean|show|prove|tell|say|promise|find|found)",
    '(?:nobody|no one|no \\w+)(?: here| yet)? (?:can|could|knows|should)',
    'no \\w+ (?:is|are|was|were) (?:known|shown|proven|certain)',
    'wrong(?:ly)?|mistaken(?:ly)?|not correct|unproven|unclear|uncertain|unknown|too little|a myth|untrue|false',
    '(?:ask|say|says|tell|know|check|decides?|judge|see)(?: \\w+){0,2} (?:if|whether|which|when)',
    'be (?:careful|wary|cautious) (?:with|of|about)|beware|wary of|warning signs?|red flags?|walk away|stay away from',
    'no hay (?:pruebas|estudios|datos)|no se (?:ha demostrado|sabe)|desconf[ií]e|cuidado con',
  ].join('|'),
  'giu',
)
const TURN = /\b(?:but|yet|however|still|although|though|because|so|pero|aunque|sino)\b|[;—]/i
/** "not", with at most four words between it and the match, no comma and no "and". */
const NOT =
  /(?:\b(?:not|never|no|nor|cannot|neither|without|nunca|jamás|ni|sin)|n['’]t)\b(?:\s+(?!and\b)[\p{L}'’-]+){0,4}\s+$/iu
const NO_DENIAL = /\b(?:not|no|n['’]t) (?:only|just|merely|simply|doubt|wonder|question|longer|matter)\b/i
const ASKS =
  /^["“]?(?!(?:are|do|did|have|would) you (?:ready|know|want|tired|looking|heard|like)\b)(?:is|are|am|was|do|does|did|can|could|will|would|may|might|must|should|has|have)\b/i
const OTHERS_SAY = /\b(?:some|many|other) (?:clinics|ads|people|pages|websites) (?:\w+ )?(?:call|claim|promise|say)\b/i
const FRAME = /\b(?:you may|you might|people) (?:read|hear|see)|\b(?:slang|so-called|called|nickname|the words?)\b/i

/** Whether the words around a match say that it is not so, not known, warned against or only asked. */
export function denied(sentence: Sentence, at: number, length: number, denial: Denial, conditional = false): boolean {
  if (denial === 'none') return false
  const { text, lead } = sentence
  if (isAsked(text, at)) return true
  const before = `${lead} ${text.slice(0, at)}`
  const after = text.slice(at + length)
  for (const found of before.matchAll(UNKNOWN)) {
    const between = before.slice(found.index + found[0].length)
    if (!TURN.test(between) && !(/\b(?:if|whether|which|when)$/i.test(found[0]) && between.includes(','))) return true
  }
  if (/\bwhether\b[^,]*$/i.test(before)) return true
  if (conditional && /\bif(?: \w+){0,2}\s+$/i.test(before)) return true
  if (/["“'‘]/.test(before.slice(-2)) && FRAME.test(before)) return true
  if (
    /^[^.,;]{0,40}\b(?:is|are) (?:not |never |un)(?:known|proven|settled|clear|certain|true|shown|safe|allowed|permitted|possible|okay|ok|fine)/i.test(
      after,
    )
  )
    return true
  // "Some clinics call it a breakthrough, but many people do not respond."
  if (OTHERS_SAY.test(before) && /,? (?:but|yet)\b/i.test(after)) return true
  const not = NOT.exec(before)
  return denial === 'any' && not !== null && !NO_DENIAL.test(not[0])
}

/** "Is it safe?", "When can I drive?": asked by the visitor, not said. "Why wait?" is no such question. */
function isAsked(text: string, at: number): boolean {
  const start = Math.max(...[':', '?', '.', '!'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
  const question = text.slice(start, text.indexOf('?', at) + 1).trim()
  return question.endsWith('?') && (ASKS.test(question) || /\b(?:I|me|my|we|our)\b/.test(question))
}
