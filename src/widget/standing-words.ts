/** The words of the footer and around help: in every build in every language, whatever language its answers are in. */
import type { Lang } from '../corpus.ts'

export const standing = {
  en: {
    help: 'Help is available now',
    newTab: 'opens in a new tab',
    otherLanguage: 'This answer is not available in English yet.',
    crisis: 'In crisis?',
    /** Before "or text …", where one number takes both. */
    crisisCallOr: 'Call',
    crisisCall: 'Call {number}',
    crisisText: 'text {number}',
    crisisKeyword: 'text {keyword} to {number}',
    crisisFind: 'Find a helpline: ',
    or: ' or ',
    emergency: 'Emergency:',
    consult: 'General information. Consult a clinician about your care.',
  },
  es: {
    help: 'Hay ayuda ahora mismo',
    newTab: 'se abre en otra pestaña',
    otherLanguage: 'Esta respuesta todavía no está en español. Se la mostramos en inglés.',
    crisis: '¿En crisis?',
    crisisCallOr: 'Llame',
    crisisCall: 'Llame al {number}',
    crisisText: 'escriba al {number}',
    crisisKeyword: 'envíe {keyword} al {number}',
    crisisFind: 'Busque una línea de ayuda: ',
    or: ' o ',
    emergency: 'Emergencias:',
    consult: 'Información general. Consulte a un profesional de la salud sobre su atención.',
  },
} satisfies Record<Lang, Record<string, string>>
