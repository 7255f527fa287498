/** What the static page says of itself. Crisis and review lines are word for word those of the widget; a test holds them so. */
import type { CrisisLine, Lang, Region, Signature } from '../corpus.ts'

export interface StaticWords {
  title: string
  introduction: string
  contents: string
  backToContents: string
  sources: string
  source: (number: number) => string
  skip: string
  helpNow: string
  crisis: string
  callOrText: (number: string) => [string, string, string]
  call: (number: string) => string
  text: (number: string, keyword?: string) => string
  or: string
  find: string
  emergency: string
  emergencyUnknown: string
  consult: string
  ownWords: string
  checked: (date: string) => string
  reviewed: (name: string, role: string, date: string) => string
  due: (date: string) => string
  overdue: (date: string) => string
  empty: string
  built: (date: string) => string
}

const EN: StaticWords = {
  title: 'Questions and answers about ketamine treatment',
  introduction: 'Short answers with their sources. Each says who checked it, and when.',
  contents: 'Contents',
  backToContents: 'Back to contents',
  sources: 'Sources',
  source: (number) => `source ${number}`,
  skip: 'Skip to the questions',
  helpNow: 'Help now',
  crisis: 'In crisis?',
  callOrText: (number) => ['Call', ' or ', `text ${number}`],
  call: (number) => `Call ${number}`,
  text: (number, keyword) => (keyword ? `text ${keyword} to ${number}` : `text ${number}`),
  or: ' or ',
  find: 'Find a helpline: ',
  emergency: 'Emergency:',
  emergencyUnknown: 'your local emergency number',
  consult: 'General information. Consult a clinician about your care.',
  ownWords:
    "These are the clinic's own words. They were not checked against sources, and no clinician has signed them.",
  checked: (date) =>
    `Checked by our editors against notes on the listed sources, on ${date}. Not reviewed by a clinician.`,
  reviewed: (name, role, date) => `Reviewed by ${name}, ${role}, on ${date}.`,
  due: (date) => `Due for review on ${date}.`,
  overdue: (date) => `This answer was due for review on ${date}; ask the clinic.`,
  empty: 'There are no checked answers here at the moment. Please ask the clinic.',
  built: (date) => `This page was made on ${date}.`,
}

const ES: StaticWords = {
  title: 'Preguntas y respuestas sobre el tratamiento con ketamina',
  introduction: 'Respuestas breves con sus fuentes. Cada una dice quién la comprobó y cuándo.',
  contents: 'Contenido',
  backToContents: 'Volver al contenido',
  sources: 'Fuentes',
  source: (number) => `fuente ${number}`,
  skip: 'Ir a las preguntas',
  helpNow: 'Ayuda ahora',
  crisis: '¿En crisis?',
  callOrText: (number) => ['Llame', ' o ', `escriba al ${number}`],
  call: (number) => `Llame al ${number}`,
  text: (number, keyword) => (keyword ? `envíe ${keyword} al ${number}` : `escriba al ${number}`),
  or: ' o ',
  find: 'Busque una línea de ayuda: ',
  emergency: 'Emergencias:',
  emergencyUnknown: 'el número de emergencias de su zona',
  consult: 'Información general. Consulte a un profesional de la salud sobre su atención.',
  ownWords:
    'Son palabras de la propia clínica. No se comprobaron con fuentes, y ningún profesional de la salud las ha firmado.',
  checked: (date) =>
    `Comprobado por nuestros editores con notas sobre las fuentes indicadas, el ${date}. No lo ha revisado un profesional de la salud.`,
  reviewed: (name, role, date) => `Revisado por ${name}, ${role}, el ${date}.`,
  due: (date) => `Debe revisarse el ${date}.`,
  overdue: (date) => `Esta respuesta debía revisarse el ${date}; pregunte a la clínica.`,
  empty: 'Ahora mismo no hay respuestas comprobadas aquí. Pregunte a la clínica.',
  built: (date) => `Esta página se hizo el ${date}.`,
}

/** The page's words in a language. */
export function staticWords(lang: Lang): StaticWords {
  switch (lang) {
    case 'en':
      return EN
    case 'es':
      return ES
  }
}

/** The line that says who stands for an answer on a day. */
export function signatureLine(signature: Signature | null, today: string, lang: Lang): string {
  const words = staticWords(lang)
  const date = (iso: string) => dateWords(lang, iso)
  if (!signature) return words.ownWords
  if (signature.until < today) return words.overdue(date(signature.until))
  switch (signature.level) {
    case 'sources':
      return words.checked(date(signature.date))
    case 'clinician':
      return words.reviewed(signature.name, signature.role, date(signature.date))
  }
}

/** The footer's first sentence, a piece a link: words alone, or words and where they lead. */
export function crisisSentence(region: Region, words: StaticWords): [string, string?][] {
  const line = region.lines.find(({ kind }) => kind === 'suicide') ?? region.lines[0]
  const { number, tel } = region.emergency
  return [
    [`${words.crisis} `],
    ...(line ? [...contact(line, words), ['. '] as [string]] : []),
    [`${words.emergency} `],
    tel ? [number, `tel:${tel}`] : [words.emergencyUnknown],
    ['.'],
  ]
}

/** A calendar day in words; no time zone may move it. */
export function dateWords(lang: Lang, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

function contact(line: CrisisLine, words: StaticWords): [string, string?][] {
  const { name, call, tel, text, sms, keyword, option, chat, url } = line
  const calls = call && tel ? `tel:${tel}` : undefined
  const texts = text && sms ? `sms:${sms}` : undefined
  const called = call && words.call(call) + (option ? ` (${option})` : '')
  if (calls && texts && called && text) {
    const [first, between, second] =
      call === text && !option && !keyword ? words.callOrText(call) : [called, words.or, words.text(text, keyword)]
    return [[first, calls], [between], [second, texts]]
  }
  if (called && calls) return [[called, calls]]
  if (text && texts) return [[words.text(text, keyword), texts]]
  const address = chat ?? url
  return address ? [[words.find], [address.replace(/^https:\/\/(www\.)?/, ''), address]] : [[name]]
}
