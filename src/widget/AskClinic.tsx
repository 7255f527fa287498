import { useWidget } from './context.ts'

/** Ways to reach the clinic; a question goes into the mail that the visitor sends, or not. */
export function AskClinic({ question }: { question?: string }) {
  const { library, strings } = useWidget()
  const phone = library.value('phone')
  const email = library.value('email')
  const booking = library.value('booking_url')
  const hours = library.value('hours')
  if (!phone && !email && !booking) return <p>{strings.clinicUnknown}</p>
  return (
    <div class="clinic">
      <p class="label">{strings.askClinic}</p>
      <div class="row">
        {phone && (
          <a class="button outline" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {strings.callClinic(phone)}
          </a>
        )}
        {email && (
          <a class="button outline" href={mail(email, strings.mailSubject, question)}>
            {strings.mailClinic}
          </a>
        )}
        {booking?.startsWith('https://') && (
          <a class="button outline" href={booking} target="_blank" rel="noopener noreferrer">
            {strings.bookClinic}
            <span class="unseen"> ({strings.newTab})</span>
          </a>
        )}
      </div>
      {hours && (
        <p class="small">
          {strings.clinicHours}: {hours}
        </p>
      )}
    </div>
  )
}

function mail(address: string, subject: string, question = ''): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(question)}`
}
