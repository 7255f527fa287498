import type { CrisisLine } from '../corpus.ts'
import { linkTo } from './Blocks.tsx'
import { useWidget } from './context.ts'

/** The ways to reach one line: real links, so that a phone calls and a desktop shows the number as text. */
export function ContactButtons({ line, main = false }: { line: CrisisLine; main?: boolean }) {
  const { strings } = useWidget()
  const text = line.text && (line.keyword ? strings.textKeyword(line.text, line.keyword) : strings.text(line.text))
  return (
    <div class={main ? 'contacts main' : 'contacts'}>
      <p class="contact-name">{line.name}</p>
      <div class="row">
        {line.call && line.tel && (
          <a class="button" href={`tel:${line.tel}`} aria-label={strings.callName(line.call, line.name)}>
            {strings.call(line.call)}
          </a>
        )}
        {text && line.sms && (
          <a class="button" href={`sms:${line.sms}`} aria-label={strings.textName(text, line.name)}>
            {text}
          </a>
        )}
        {line.chat && (
          <a class="button" {...linkTo(line.chat)} aria-label={`${strings.chatName(line.name)} (${strings.newTab})`}>
            {strings.chat}
          </a>
        )}
        {line.url && !line.chat && (
          <a class="button" {...linkTo(line.url)}>
            {line.url.replace(/^https:\/\/(www\.)?/, '')}
          </a>
        )}
      </div>
    </div>
  )
}
