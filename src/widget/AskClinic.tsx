import { telHref } from '../links.ts'
import { linkTo } from './Blocks.tsx'
import { CollectButton } from './CollectButton.tsx'
import { useWidget } from './context.ts'
import { NewTab } from './NewTab.tsx'
import { fill } from './wording.ts'

/** Ways to reach the clinic; a question goes into the mail that the visitor sends, or along to the appointment. */
export function AskClinic({ question = '' }: { question?: string }) {
  const { library, strings } = useWidget()
  const [phone, email, booking, hours] = ['phone', 'email', 'booking_url', 'hours'].map(library.value)
  const ways: [href: string, words: string][] = []
  if (phone) ways.push([telHref(phone), fill(strings.callClinic, { phone })])
  if (email) {
    const [subject, body] = [strings.mailSubject, question].map(encodeURIComponent)
    ways.push([`mailto:${email}?subject=${subject}&body=${body}`, strings.mailClinic])
  }
  if (booking) ways.push([booking, strings.bookClinic])
  return (
    <div class="clinic">
      {ways.length > 0 ? <p class="label">{strings.askClinic}</p> : <p>{strings.clinicUnknown}</p>}
      <div class="row">
        {ways.map(([href, words]) => (
          <a key={words} class="button outline" {...linkTo(href)}>
            {words}
            {linkTo(href).target && <NewTab />}
          </a>
        ))}
      </div>
      {hours && (
        <p class="small">
          {strings.clinicHours}: {hours}
        </p>
      )}
      {question && <CollectButton item={{ kind: 'question', text: question }} />}
    </div>
  )
}
