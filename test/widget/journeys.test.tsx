// @vitest-environment happy-dom

import { act, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sampleCorpus } from '../../demo/sample.ts'
import { answer, footerWords, pause, urgent, visit } from './visit.tsx'

const footer = 'In crisis? Call or text 988. Emergency: 911.General information. Consult a clinician about your care.'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const click = (name: string | RegExp) => act(() => button(name).click())

afterEach(() => vi.restoreAllMocks())

describe('when the answers cannot be had', () => {
  it('says so, offers the clinic and keeps the footer', async () => {
    const { ask } = visit({ corpus: null, settings: { values: { phone: '+1 555 0100' } } })
    expect(screen.getByText(/could not be loaded/)).toBeTruthy()
    await ask('how fast does it work')
    expect(screen.getByRole('link', { name: 'Call +1 555 0100' }).getAttribute('href')).toBe('tel:+15550100')
    expect(footerWords()).toBe(footer)
  })

  it('invites to nothing that it cannot give: no welcome, no list of all questions', async () => {
    const { ask } = visit({ corpus: null })
    expect(screen.queryByRole('heading', { name: 'What would you like to know?' })).toBeNull()
    await ask('how fast does it work')
    expect(button('Clear this chat')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'All questions' })).toBeNull()
  })

  it('still puts help first', async () => {
    const { ask } = visit({
      corpus: null,
      detect: () => ({ tier: 'risk', kind: '', subject: 'self', also: [], rules: [] }),
    })
    await ask('something')
    expect(screen.getByRole('heading', { name: "I'm really glad you said this" })).toBeTruthy()
  })

  it('says so when the corpus is empty', () => {
    visit({ corpus: { ...sampleCorpus, entries: [], translations: {} } })
    expect(screen.getByText(/no checked answers/)).toBeTruthy()
    expect(footerWords()).toBe(footer)
  })

  it('looks for danger itself when the replier fails, and says that it has no answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { ask } = visit({
      reply: () => {
        throw new Error('broken')
      },
      detect: () => ({ tier: 'emergency', kind: '', subject: 'self', also: [], rules: [] }),
    })
    await ask('something')
    expect(screen.getByRole('heading', { name: 'This could be an emergency' })).toBeTruthy()
    expect(footerWords()).toBe(footer)
  })

  it('keeps everything else when one entry throws while rendering', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const entries = sampleCorpus.entries.map((entry) =>
      entry.id === 'onset-speed' ? { ...entry, sources: JSON.parse('null') } : entry,
    )
    const { ask } = visit({
      corpus: { ...sampleCorpus, entries },
      reply: (text) => answer(text === 'first' ? 'onset-speed' : 'ride-home'),
    })
    await ask('first')
    expect(screen.getByText(/cannot be shown here/)).toBeTruthy()
    await ask('second')
    expect(screen.getByRole('heading', { name: 'Does somebody have to take me home?' })).toBeTruthy()
    expect(footerWords()).toBe(footer)
  })
})

describe('at the start', () => {
  it('shows the five topics, the way to all questions and some of them, and nothing is spoken', () => {
    visit()
    const topics = within(screen.getByRole('list', { name: 'Topics' })).getAllByRole('button')
    expect(topics.map((topic) => topic.textContent)).toEqual([
      'How soon it works',
      'Dissociation',
      'Cost',
      'Who should not have it',
      'After a session',
      'All questions',
    ])
    expect(within(screen.getByRole('list', { name: 'Often asked' })).getAllByRole('button').length).toBeGreaterThan(2)
    expect(screen.getByRole('status').textContent).toBe('')
    expect(screen.getByRole('alert').textContent).toBe('')
  })

  it('offers the questions that the page suggested, and leaves out unknown ones', () => {
    const { session } = visit()
    act(() => session.offer(['ride-home', 'no-such-entry']))
    const offered = within(screen.getByRole('list', { name: 'Often asked' })).getAllByRole('button')
    expect(offered.map((each) => each.textContent)).toEqual(['Does somebody have to take me home?'])
  })

  it('asks for no corpus while only the launcher shows', () => {
    const { session } = visit({ open: false })
    expect(session.surroundings()).toBeNull()
    expect(button('Questions?').getAttribute('aria-expanded')).toBe('false')
  })
})

describe('asking', () => {
  it('answers with the text, its sources and who checked it', async () => {
    const { ask } = visit({ reply: () => answer('onset-speed') })
    await ask('how fast')
    expect(screen.getByRole('heading', { name: 'How soon might I feel better?' })).toBeTruthy()
    expect(screen.getByRole('link', { name: /two-site randomized controlled trial/ }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    )
    expect(
      screen.getByText(
        'Checked by our editors against notes on the listed sources, on November 20, 2026. Not reviewed by a clinician.',
      ),
    ).toBeTruthy()
  })

  it('sends with Enter, makes a new line with Shift and Enter, and ignores white space', async () => {
    const { state } = visit({ reply: () => answer('onset-speed') })
    const field = screen.getByRole('textbox', { name: 'Your question' })
    fireEvent.input(field, { target: { value: '   ' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(state().messages).toEqual([])
    fireEvent.input(field, { target: { value: ' how fast ' } })
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
    expect(state().messages).toEqual([])
    await act(async () => {
      fireEvent.keyDown(field, { key: 'Enter' })
      await pause()
    })
    expect(state().messages[0]).toMatchObject({ kind: 'question', text: 'how fast' })
    expect(field).toHaveProperty('value', '')
  })

  it('offers below a question only what its answer will not push away from under a press', async () => {
    const { ask, session } = visit({ reply: () => answer('onset-speed') })
    await ask('how fast')
    expect(button('Clear this chat')).toBeTruthy()
    act(() => session.acts.ask('and how long'))
    expect(screen.getByText('Looking for an answer')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Clear this chat' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'All questions' })).toBeNull()
    await act(() => pause())
    expect(button('Clear this chat')).toBeTruthy()
  })

  it('reads the answer out once, politely, and the log stays silent', async () => {
    const { ask } = visit({ reply: () => answer('effect-duration') })
    await ask('how long')
    await act(() => pause(80))
    expect(screen.getByRole('status').textContent).toMatch(/^How long does the relief last\? After one session/)
    expect(screen.getByRole('alert').textContent).toBe('')
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('off')
    await act(() => pause(1600))
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('leaves the focus in the field when an answer comes', async () => {
    const { ask } = visit({ reply: () => answer('onset-speed') })
    screen.getByRole('textbox').focus()
    await ask('how fast')
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('shows both answers when a message held two questions', async () => {
    const { ask } = visit({ reply: () => answer('onset-speed', 'ride-home') })
    await ask('how fast and who drives me')
    expect(screen.getAllByRole('article')).toHaveLength(2)
  })

  it('offers questions as buttons when it is not sure, and a choice is answered', async () => {
    const choice = {
      outcome: 'choose' as const,
      entries: [
        { id: 'onset-speed', confidence: 0.4 },
        { id: 'ride-home', confidence: 0.3 },
      ],
    }
    const { ask, events } = visit({ reply: () => choice })
    await ask('how')
    click('Does somebody have to take me home?')
    expect(screen.getByRole('article').textContent).toContain('Do not drive until the next day')
    expect(events.map((event) => event.name)).toEqual(['open', 'choose', 'answer'])
  })

  it('says that it has no answer, with the clinic and the question to take along', async () => {
    const { ask, state } = visit()
    await ask('can my cat come')
    expect(screen.getByText(/I would rather not guess/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Email the clinic' }).getAttribute('href')).toContain(
      'body=can%20my%20cat%20come',
    )
    click('Take this question to my appointment')
    expect(state().items).toEqual([{ kind: 'question', text: 'can my cat come' }])
  })

  it('brings close alternatives when an answer was not quite it', async () => {
    const { ask, events } = visit({ reply: () => answer('onset-speed') })
    await ask('how')
    click('Not quite')
    expect(screen.getByRole('list', { name: /one of these is closer/ }).textContent).toContain('How many sessions')
    expect(button('Not quite').getAttribute('aria-pressed')).toBe('true')
    expect(events.at(-1)).toEqual({ name: 'feedback', detail: { id: 'onset-speed', helpful: false } })
  })

  it('marks an answer that is overdue, at its top', async () => {
    const { ask } = visit({ reply: () => answer('number-of-sessions') })
    await ask('how many')
    expect(screen.getByRole('article').textContent).toMatch(
      /^This answer was due for review on January 10, 2020; ask the clinic\./,
    )
  })

  it('marks an answer that became overdue while the page stood open', async () => {
    const { ask } = visit({ reply: () => answer('onset-speed') })
    await ask('how fast')
    expect(screen.queryByText(/was due for review/)).toBeNull()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2100-01-01') })
    await ask('how fast again')
    vi.useRealTimers()
    expect(screen.getByText(/was due for review on November 20, 2099/)).toBeTruthy()
  })

  it('forgets a question that was cleared before its reply', async () => {
    const { session, state } = visit({ reply: () => answer('onset-speed') })
    await act(async () => {
      session.acts.ask('how fast')
      session.acts.clear()
      await pause()
    })
    expect(state().messages).toEqual([])
  })
})

describe('in danger', () => {
  const risk = urgent({ tier: 'risk' }, answer('suicidal-thoughts'))

  it('puts the card before the answer, which waits behind a button', async () => {
    const { ask } = visit({ reply: () => risk })
    await ask('something')
    const help = screen.getByRole('region', { name: 'Help is available now' })
    expect(
      within(help)
        .getByRole('link', { name: /^Call 988/ })
        .getAttribute('href'),
    ).toBe('tel:988')
    expect(
      within(help)
        .getByRole('link', { name: /^Text 988/ })
        .getAttribute('href'),
    ).toBe('sms:988')
    expect(within(help).getByRole('link', { name: 'Call 911' }).getAttribute('href')).toBe('tel:911')
    expect(screen.queryByRole('article')).toBeNull()
    click('Show the answer to my question')
    expect(help.compareDocumentPosition(screen.getByRole('article'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('speaks one sentence, once, and nothing else', async () => {
    const { ask } = visit({ reply: () => risk })
    await ask('something')
    await act(() => pause(80))
    expect(screen.getByRole('alert').textContent).toBe(
      'Help is available now. Call or text nine eight eight. In an emergency call nine one one.',
    )
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('asks nothing, sells nothing, and repeats nothing that was typed inside the card', async () => {
    const { ask } = visit({ reply: () => risk })
    await ask('words of mine')
    const help = screen.getByRole('region', { name: 'Help is available now' })
    expect(help.textContent).not.toMatch(/words of mine|\?\s*(yes|no)|book|price/i)
    expect(within(help).queryByRole('textbox')).toBeNull()
  })

  it('has no button for an answer where there is none', async () => {
    const { ask } = visit({ reply: () => urgent({ tier: 'risk' }) })
    await ask('something')
    expect(screen.queryByRole('button', { name: /Show the answer/ })).toBeNull()
  })

  it('folds into a bar after the next message, which opens it again', async () => {
    let next = risk
    const { ask } = visit({ reply: () => next })
    await ask('something')
    next = answer('onset-speed')
    await ask('how fast')
    expect(screen.queryByRole('region', { name: 'Help is available now' })).toBeNull()
    const bar = button('Help is here, day or night')
    expect(bar.getAttribute('aria-expanded')).toBe('false')
    act(() => bar.click())
    expect(screen.getByRole('region', { name: 'Help is available now' })).toBeTruthy()
  })

  it('can be kept small, and is never gone', async () => {
    const { ask } = visit({ reply: () => risk })
    await ask('something')
    click('Keep this small')
    expect(button('Help is here, day or night')).toBeTruthy()
    expect(screen.getByRole('textbox')).toHaveProperty('disabled', false)
  })

  it('shows the emergency number first, then poison help, then the line for a crisis', async () => {
    const { ask } = visit({ reply: () => urgent({ tier: 'emergency', kind: 'overdose', also: ['risk'] }) })
    await ask('something')
    const help = screen.getByRole('region', { name: 'Help is available now' })
    const hrefs = [...help.querySelectorAll('a.button')].map((link) => link.getAttribute('href'))
    expect(hrefs[0]).toBe('tel:911')
    expect(hrefs.indexOf('tel:+18002221222')).toBeLessThan(hrefs.indexOf('tel:988'))
  })

  it('names each way to help once, and says once that it is no person, however many dangers there are', async () => {
    const { ask } = visit({ reply: () => urgent({ tier: 'emergency', kind: 'overdose', also: ['risk', 'danger'] }) })
    await ask('something')
    const help = screen.getByRole('region', { name: 'Help is available now' })
    expect(within(help).getAllByRole('heading').length).toBeGreaterThan(3)
    const hrefs = [...help.querySelectorAll('a.button')].map((link) => link.getAttribute('href'))
    expect(hrefs).toContain('tel:988')
    expect(hrefs).toEqual([...new Set(hrefs)])
    expect(within(help).getAllByText(/automatic FAQ/)).toHaveLength(1)
  })

  it('lets somebody who is watched leave or clear the chat, and shows nothing of it afterwards', async () => {
    const { ask } = visit({ reply: () => urgent({ tier: 'danger' }) })
    await ask('something')
    const help = screen.getByRole('region', { name: 'Help is available now' })
    expect(within(help).getByRole('button', { name: 'Leave this page' })).toBeTruthy()
    act(() => within(help).getByRole('button', { name: 'Clear this chat' }).click())
    expect(screen.queryByText(/Help is here/)).toBeNull()
    expect(screen.queryByText('something')).toBeNull()
  })

  it('tells the page nothing', async () => {
    const { ask, events } = visit({ reply: () => risk })
    await ask('something')
    click('Show the answer to my question')
    expect(events.map((event) => event.name)).toEqual(['open'])
  })

  it('shows help and the answer when the detector failed', async () => {
    const { ask } = visit({ reply: () => ({ ...answer('onset-speed'), danger: 'unknown' }) })
    await ask('how fast')
    expect(screen.getByRole('heading', { name: 'Help is there, day or night' })).toBeTruthy()
    expect(screen.getByRole('article')).toBeTruthy()
  })

  it('sets one line above the answer where the topic is only touched', async () => {
    const { ask } = visit({ reply: () => ({ ...answer('suicidal-thoughts'), danger: 'mention' }) })
    await ask('does it help against suicidal thoughts')
    const strip = screen.getByText(/If this is about you right now/)
    expect(strip.compareDocumentPosition(screen.getByRole('article'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(screen.queryByRole('region', { name: 'Help is available now' })).toBeNull()
  })

  it('uses the lines of the region that the clinic set', async () => {
    const { ask } = visit({ reply: () => risk, settings: { region: 'GB' } })
    await ask('something')
    expect(screen.getAllByRole('link', { name: /Samaritans/ })[0]?.getAttribute('href')).toBe('tel:116123')
    expect(footerWords()).toContain('Emergency: 999.')
  })
})

describe('typing', () => {
  it('offers questions that begin like the draft, as plain buttons', () => {
    visit()
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'how' } })
    const offered = within(screen.getByRole('list', { name: /begin like yours/ })).getAllByRole('button')
    expect(offered.map((each) => each.textContent)).toEqual([
      'How soon might I feel better?',
      'How long does the relief last?',
      'How many sessions are usual?',
    ])
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('answers the question that was chosen, and empties the field', () => {
    visit()
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'how soon' } })
    act(() =>
      within(screen.getByRole('list', { name: /begin like yours/ }))
        .getByRole('button')
        .click(),
    )
    expect(screen.getByRole('article')).toBeTruthy()
    expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  })
})

describe('looking around', () => {
  it('browses by topic to an answer', () => {
    visit()
    click('Cost')
    expect(button(/^Cost/).getAttribute('aria-expanded')).toBe('true')
    click('Does insurance pay for it?')
    expect(screen.getByRole('article').textContent).toContain('Often not for infusions')
  })

  it('shows a single entry, and follows a related one', () => {
    const { session } = visit()
    act(() => session.show('onset-speed'))
    expect(screen.getByRole('heading', { name: 'How soon might I feel better?', level: 3 })).toBeTruthy()
    click('How long does the relief last?')
    expect(screen.getByRole('heading', { name: 'How long does the relief last?' })).toBeTruthy()
  })

  it('says so kindly when a link leads to an entry that is not there', () => {
    const { session } = visit()
    act(() => session.show('no-such-entry'))
    expect(screen.getByRole('dialog').textContent).toContain('That question is not here any more.')
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
    click('All questions')
    expect(screen.getByRole('dialog').textContent).not.toContain('That question is not here any more.')
    expect(button(/^Cost/).getAttribute('aria-expanded')).toBe('false')
  })

  it('collects answers for the appointment and takes them off again', async () => {
    const { ask } = visit({ reply: () => answer('ride-home') })
    await ask('who drives me')
    click('Take to my appointment')
    click(/^My list/)
    const list = screen.getByRole('list', { name: 'What I read' })
    expect(list.textContent).toContain('Does somebody have to take me home?')
    act(() =>
      within(list)
        .getByRole('button', { name: /^Remove/ })
        .click(),
    )
    expect(screen.getByText(/Nothing here yet/)).toBeTruthy()
  })
})

describe('in Spanish', () => {
  it('answers in Spanish where there is a translation', async () => {
    const { ask } = visit({ settings: { lang: 'es' }, reply: () => answer('onset-speed') })
    await ask('cuánto tarda')
    expect(screen.getByRole('heading', { name: '¿Cuándo podría sentirme mejor?' })).toBeTruthy()
    expect(footerWords()).toBe(
      '¿En crisis? Llame al 988 (oprima 2) o envíe AYUDA al 988. Emergencias: 911.Información general. Consulte a un profesional de la salud sobre su atención.',
    )
  })

  it('answers in English where there is none, marks the language, and says so', async () => {
    const { ask } = visit({ settings: { lang: 'es' }, reply: () => answer('ride-home') })
    await ask('quién me lleva')
    expect(screen.getByText(/todavía no está en español/)).toBeTruthy()
    expect(
      screen
        .getByRole('heading', { name: /take me home/ })
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('en')
  })
})

describe('a Spanish page on a build that holds English alone', () => {
  it('gets help and footer in Spanish, and the rest in English, marked as what it is', async () => {
    const { ask } = visit({ settings: { lang: 'es' }, corpus: { ...sampleCorpus, translations: {} }, built: 'english' })
    expect(screen.getByRole('heading', { name: 'What would you like to know?' })).toBeTruthy()
    expect(footerWords()).toContain('¿En crisis? Llame al 988 (oprima 2) o envíe AYUDA al 988.')
    expect(screen.getByRole('contentinfo').lang).toBe('es')
    await ask('en cuánto tiempo')
    expect(screen.getByRole('button', { name: 'Clear this chat' })).toBeTruthy()
  })
})

describe('whose crisis lines stand', () => {
  it('says the clinic’s build, and the tag over it', () => {
    const corpus = { ...sampleCorpus, clinic: { ...sampleCorpus.clinic, region: 'GB' } }
    visit({ corpus })
    expect(footerWords()).toContain('999')
    visit({ corpus, settings: { region: 'US' } })
    expect(footerWords()).toBe(footer)
  })
})
