import type { Words } from './strings.ts'

/** The widget's words in Spanish: data that a build puts into the script when it holds Spanish. */
export const es: Words = {
  lang: 'es',
  launcher: '¿Preguntas?',
  title: 'Preguntas sobre la terapia con ketamina',
  titleOf: 'Preguntas para {clinic}',
  close: 'Cerrar',
  clear: 'Borrar esta conversación',
  back: 'Volver',

  welcome: '¿Qué le gustaría saber?',
  introduction:
    'Respuestas breves y revisadas sobre la terapia con ketamina. Pregunte con sus palabras o empiece por un tema.',
  automatic:
    'Esto es una lista automática de preguntas y respuestas, no una persona. Lo que escribe no sale de esta página.',
  chooseTopic: 'Temas',
  oftenAsked: 'Preguntas frecuentes',
  browseTitle: 'Todas las preguntas',
  questionCount: { one: '# pregunta', other: '# preguntas' },

  conversation: 'Conversación',
  youWrote: 'Usted escribió',
  waiting: 'Buscando una respuesta',
  composer: 'Su pregunta',
  placeholder: 'Escriba una pregunta',
  send: 'Enviar',
  suggestions: 'Preguntas que empiezan como la suya',
  offered: {
    one: '# pregunta empieza como la suya. Está después del campo.',
    other: '# preguntas empiezan como la suya. Están después del campo.',
  },

  sources: 'Fuentes',
  sourceMark: 'fuente',
  related: 'Preguntas relacionadas',
  wasThisIt: '¿Preguntaba esto?',
  yes: 'Sí',
  notQuite: 'No exactamente',
  thanks: 'Gracias.',
  closeOnes: 'Quizá una de estas se acerque más:',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'Aquí no se pudo copiar. Puede seleccionar el texto.',
  copyLink: 'Copiar enlace',
  collect: 'Llevar a mi cita',
  collectQuestion: 'Llevar esta pregunta a mi cita',
  addedToList: 'Añadido a su lista para la cita.',
  removedFromList: 'Quitado de su lista.',
  answers: { one: 'Una respuesta.', other: '# respuestas.' },

  choose: '¿Cuál de estas se parece más a su pregunta?',
  noneOfThese: 'Ninguna de estas',
  none: 'No tengo una respuesta revisada para eso, y prefiero no adivinar.',
  gone: 'Esa pregunta ya no está aquí.',
  noneNear: 'Estas preguntas pueden acercarse:',
  noneWays: 'Un profesional de la salud puede responderle.',
  askClinic: 'Preguntar a la clínica',
  callClinic: 'Llamar al {phone}',
  mailClinic: 'Escribir a la clínica',
  bookClinic: 'Pedir una cita',
  clinicHours: 'Horario',
  clinicUnknown: 'Su clínica o su médico puede ayudarle con esto.',
  mailSubject: 'Una pregunta sobre la terapia con ketamina',

  ownWords:
    'Son palabras de la propia clínica. No se comprobaron con fuentes, y ningún profesional de la salud las ha firmado.',
  checked:
    'Comprobado por nuestros editores con notas sobre las fuentes indicadas, el {date}. No lo ha revisado un profesional de la salud.',
  reviewed: 'Revisado por {name}, {role}, el {date}.',
  overdue: 'Esta respuesta debía revisarse el {date}; pregunte a la clínica.',

  appointment: 'Mi lista',
  appointmentTitle: 'Para mi cita',
  appointmentEmpty: 'Todavía no hay nada aquí. Elija «Llevar a mi cita» debajo de una respuesta para añadirla.',
  appointmentNote: 'No se guarda nada: imprima esta lista antes de salir de la página.',
  appointmentAnswers: 'Lo que leí',
  appointmentQuestions: 'Lo que quiero preguntar',
  appointmentSpace: 'Mis notas',
  itemCount: { one: '# elemento', other: '# elementos' },
  remove: 'Quitar',
  print: 'Imprimir',
  printed: 'Impreso el {date}.',
  date: '{day} de {month} de {year}',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',

  hideAnswer: 'Ocultar la respuesta a mi pregunta',

  broken: 'Esta respuesta no se puede mostrar aquí. Pregunte a la clínica.',
  empty: 'Ahora mismo no hay respuestas revisadas. Pregunte a la clínica.',
  failed: 'No se pudieron cargar las respuestas. Pregunte a la clínica.',
  cleared: 'La conversación se ha borrado.',
}
