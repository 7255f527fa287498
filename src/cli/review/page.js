// The review page's script. It runs as it stands here, in the page that the review command serves, or in the offline file.
const mode = document.documentElement.dataset.mode
const texts = [...document.querySelectorAll('article')]
const links = [...document.querySelectorAll('nav a')]
const element = (id) => document.getElementById(id)
const result = { format: 'clinic-faq-review', version: 1, reviewer: null, level: null, signed: [], remarks: [] }

document.documentElement.classList.add('scripted')
show(named() ?? texts[0], false)
addEventListener('hashchange', () => show(named(), true))
element('reviewer').addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    sign(texts.find((text) => !text.hidden))
  }
})
for (const text of texts) {
  text.querySelector('button.sign').addEventListener('click', () => sign(text))
  text.querySelector('button.remark').addEventListener('click', () => leaveRemark(text))
}
if (mode === 'offline') {
  element('download').addEventListener('click', download)
  element('copy').addEventListener('click', copy)
}

function named() {
  return texts.find((text) => location.hash === `#${text.id}`)
}

function show(text, focus) {
  if (!text) return
  for (const other of texts) other.hidden = other !== text
  for (const link of links) {
    if (link.hash === `#${text.id}`) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  if (focus) {
    const title = text.querySelector('h2')
    title.focus({ preventScroll: true })
    text.scrollIntoView({ block: 'start' })
  }
}

function reviewer() {
  const form = new FormData(element('reviewer'))
  const name = String(form.get('name')).trim()
  const role = String(form.get('role')).trim()
  if (name && role && form.get('level')) return { reviewer: { name, role }, level: form.get('level') }
  say('First give your name and your role, and say how you read: as a clinician or as an editor.')
  const missing = !name ? element('name') : !role ? element('role') : document.querySelector('input[name=level]')
  missing.focus()
  return null
}

async function sign(text) {
  const who = text && !text.classList.contains('busy') && reviewer()
  const button = text?.querySelector('button.sign')
  if (!who || button.disabled) return
  text.classList.add('busy')
  const { what, hash } = text.dataset
  const answer = await send('sign', { ...who, texts: [{ what, hash }] })
  text.classList.remove('busy')
  if (!answer) return
  button.disabled = true
  button.textContent = 'Signed'
  text.classList.add('signed')
  lock(who)
  const link = links.find((one) => one.hash === `#${text.id}`)
  link.classList.add('signed')
  link.append(' (signed)')
  const waiting = texts.filter((one) => !one.classList.contains('signed') && !one.querySelector('.state.done'))
  element('waiting').textContent = String(waiting.length)
  say(`Signed: “${title(text)}” ${waiting.length} left.`)
  const next = waiting.find((one) => texts.indexOf(one) > texts.indexOf(text)) ?? waiting[0]
  if (next) location.hash = next.id
}

async function leaveRemark(text) {
  const who = reviewer()
  const field = text.querySelector('textarea')
  const remark = field.value.trim()
  if (!who || !remark) {
    if (who) field.focus()
    return
  }
  const { what, hash, today } = text.dataset
  if (!(await send('remark', { ...who, what, hash, remark }))) return
  const list = text.querySelector('.remarks')
  const item = document.createElement('li')
  const by = document.createElement('span')
  by.className = 'key'
  by.textContent = ` ${who.reviewer.name}, ${who.reviewer.role}, ${today}`
  item.append(remark, by)
  list.querySelector('ul').append(item)
  list.hidden = false
  lock(who)
  field.value = ''
  text.querySelector('details.leave').open = false
  say(`Remark saved: ${title(text)}.`)
}

async function send(action, body) {
  if (mode === 'offline') return gather(action, body)
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (response.ok) return answer
    say(`Not saved. ${answer.error}`)
  } catch {
    say('Not saved. The review command does not answer: is it still running in its window?')
  }
  return null
}

function gather(action, { reviewer, level, texts: chosen, what, hash, remark }) {
  result.reviewer = reviewer
  result.level = level
  const now = new Date()
  const date = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  if (action === 'sign') for (const one of chosen) result.signed.push({ ...one, date })
  else result.remarks.push({ what, hash, date, remark })
  element('result-text').value = JSON.stringify(result, null, 1)
  element('result-count').textContent =
    `${result.signed.length} signed, ${result.remarks.length} remarks. Nothing is saved in this file: take the result before you close it.`
  return result
}

/** One name for one sitting: what is signed as one person does not become another's. */
function lock({ reviewer, level }) {
  element('reviewer').hidden = true
  element('signing').textContent =
    `Reading as ${reviewer.name}, ${reviewer.role}, ${level === 'clinician' ? 'clinician' : 'editor'}.`
}

function download() {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([element('result-text').value], { type: 'application/json' }))
  link.download = 'clinic-faq-review.json'
  link.click()
}

async function copy() {
  element('result-text').select()
  try {
    await navigator.clipboard.writeText(element('result-text').value)
    say('Copied.')
  } catch {
    say('Copying did not work here. The text is selected: copy it with Ctrl and C.')
  }
}

function title(text) {
  return text.querySelector('h2').textContent
}

function say(words) {
  element('status').textContent = words
}
