/** Every word that the widget says of itself, by language. Help cards bring their own (`faq/safety/cards.md`). */

import type { Lang } from '../corpus.ts'
import { en } from './strings-en.ts'
import { es } from './strings-es.ts'

export interface Strings {
  lang: Lang
  /** On the launcher, and the panel's name. */
  launcher: string
  title: (clinic: string | null) => string
  close: string
  clear: string
  back: string
  more: string

  welcome: string
  introduction: string
  automatic: string
  chooseTopic: string
  oftenAsked: string
  browse: string
  browseTitle: string
  questionCount: (count: number) => string

  conversation: string
  youWrote: string
  waiting: string
  composer: string
  placeholder: string
  send: string
  suggestions: string

  sources: string
  sourceMark: (number: number) => string
  newTab: string
  related: string
  wasThisIt: string
  yes: string
  notQuite: string
  thanks: string
  closeOnes: string
  copy: string
  copied: string
  copyFailed: string
  copyLink: string
  collect: string
  collectQuestion: string
  collected: string
  addedToList: string
  removedFromList: string
  otherLanguage: string
  answers: (count: number) => string

  choose: string
  noneOfThese: string
  none: string
  noneNear: string
  noneWays: string
  askClinic: string
  callClinic: (phone: string) => string
  mailClinic: string
  bookClinic: string
  clinicHours: string
  clinicUnknown: string
  mailSubject: string
  fixedContact: string

  ownWords: string
  checked: (date: string) => string
  reviewed: (name: string, role: string, date: string) => string
  overdue: (date: string) => string

  appointment: string
  appointmentTitle: string
  appointmentEmpty: string
  appointmentNote: string
  appointmentAnswers: string
  appointmentQuestions: string
  appointmentSpace: string
  itemCount: (count: number) => string
  remove: string
  print: string
  printed: (date: string) => string

  help: string
  hideAnswer: string

  crisis: string
  /** One number for both: the words of the call link, what stands between, the words of the text link. */
  crisisBoth: (number: string) => [string, string, string]
  crisisCall: (number: string) => string
  crisisText: (number: string) => string
  crisisFind: string
  or: string
  emergency: string
  consult: string

  broken: string
  empty: string
  failed: string
  listOf: (words: string[]) => string
  date: (iso: string) => string
  cleared: string
}

/** The words of a language. */
export function stringsFor(lang: Lang): Strings {
  switch (lang) {
    case 'en':
      return en
    case 'es':
      return es
  }
}
