import type { Block } from '../corpus.ts'
import { type createMarkdown, LINK } from './markdown.ts'
import type { Problem } from './problem.ts'

/** Reads an answer's Markdown, which begins on a line of its file. HTML, images, dead links and emptiness become errors. */
export function readAnswer(
  file: string,
  text: string,
  firstLine: number,
  markdown: ReturnType<typeof createMarkdown>,
  problems: Problem[],
): Block[] {
  const error = (line: number, rule: string, what: string, why: string, fix: string) =>
    problems.push({ file, line, severity: 'error', rule, what, why, fix })
  const { blocks, refused, links } = markdown(text, firstLine)
  for (const item of refused) {
    const name = item.kind === 'html' ? 'HTML' : 'An image'
    error(
      item.line,
      item.kind,
      `${name} stands in the text: ${item.text.slice(0, 60)}`,
      'Answers hold words, lists, links and small tables only.',
      'Write it in plain Markdown.',
    )
  }
  for (const link of links) {
    if (!LINK.test(link.href) || !URL.canParse(link.href))
      error(
        link.line,
        'link',
        `The link "${link.href}" cannot be followed.`,
        'Only full https:, mailto:, tel: and sms: addresses work on every page.',
        'Correct the address.',
      )
  }
  if (text.trim() === '')
    error(
      firstLine,
      'empty',
      'The answer is empty.',
      'There is nothing to show.',
      'Write the answer below the question.',
    )
  return blocks
}
