/** Numbers as printable characters: text that JSON need not escape, and that compresses well. */

/** Printable characters but those that JSON or a script escapes, and `|` and `~`, which have a meaning of their own. */
const DIGITS = [...Array(93).keys()]
  .map((code) => String.fromCharCode(33 + code))
  .filter((digit) => !'"\\|`'.includes(digit))
  .join('')
const BASE = DIGITS.length
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]))
/** The digit of a signed number that stands for 0. */
const ZERO = BASE >> 1
/** Stands before a digit for one whole `BASE` more. */
const MORE = '~'
/** Digits below this end a number of several digits. */
const LAST_DIGITS = 46

/** A whole number from 0 as one digit; what is too large becomes the largest. */
export function digitOf(value: number): string {
  return DIGITS[Math.max(0, Math.min(BASE - 1, value))]!
}

/** The number of a digit; 0 where there is none. */
export function readDigit(digit: string | undefined): number {
  return VALUES.get(digit ?? '') ?? 0
}

/** A whole number around 0 as one digit; what is too far from it becomes the farthest. */
export function signedDigitOf(value: number): string {
  return digitOf(value + ZERO)
}

/** What `signedDigitOf` wrote. */
export function readSignedDigit(digit: string | undefined): number {
  return (VALUES.get(digit ?? '') ?? ZERO) - ZERO
}

/** Numbers of which most are below the number of digits: a digit each, and one more for each whole `BASE`. */
export function digitsOf(values: number[]): string {
  return values.map((value) => MORE.repeat(Math.floor(value / BASE)) + DIGITS[value % BASE]).join('')
}

/** What `digitsOf` wrote. */
export function readDigits(text: string): number[] {
  const values: number[] = []
  let more = 0
  for (const character of text) {
    if (character === MORE) more += BASE
    else {
      values.push(more + readDigit(character))
      more = 0
    }
  }
  return values
}

/** Numbers of any size, the lowest digit of each first and its last one below `LAST_DIGITS`. */
export function longDigitsOf(values: number[]): string {
  return values.map(longDigits).join('')
}

function longDigits(number: number): string {
  let text = ''
  let value = number
  for (; value >= LAST_DIGITS; value = Math.floor(value / (BASE - LAST_DIGITS)))
    text += DIGITS[LAST_DIGITS + (value % (BASE - LAST_DIGITS))]
  return text + DIGITS[value]
}

/** What `longDigitsOf` wrote. */
export function readLongDigits(text: string): number[] {
  const values: number[] = []
  let value = 0
  let unit = 1
  for (const character of text) {
    const digit = readDigit(character)
    if (digit >= LAST_DIGITS) {
      value += (digit - LAST_DIGITS) * unit
      unit *= BASE - LAST_DIGITS
    } else {
      values.push(value + digit * unit)
      value = 0
      unit = 1
    }
  }
  return values
}
