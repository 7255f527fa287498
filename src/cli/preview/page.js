// The preview page: asks the widget, fetches the reasons, and loads again when the folder has changed. What was asked
// stands behind the "#" of the address, so that it is asked again of what was just saved.
const field = document.querySelector('#question')
const why = document.querySelector('#why')
const status = document.querySelector('#status')

document.querySelector('#ask').addEventListener('submit', (event) => {
  event.preventDefault()
  history.replaceState(null, '', `#ask=${encodeURIComponent(field.value)}`)
  ask()
})

const asked = /^#ask=(.+)$/.exec(location.hash)?.[1]
if (asked) {
  field.value = decodeURIComponent(asked)
  addEventListener('load', ask)
}

async function ask() {
  window.ClinicFaq?.('ask', field.value)
  const query = new URLSearchParams({ question: field.value, lang: document.documentElement.lang })
  const answer = await fetch(`/why?${query}`)
  why.textContent = await answer.text()
}

const changes = new EventSource('/changes')
changes.addEventListener('reading', () => {
  status.textContent = 'Reading what was saved …'
})
changes.addEventListener('changed', () => location.reload())
changes.addEventListener('error', () => {
  status.textContent = 'The preview command does not answer. Start it again, then reload this page.'
})
