/** The most dangerous claims in Spanish, for fixed replies, translations and a clinic's own values. */
import { type Rule, wording } from './rule.ts'

export const spanishRules: Rule[] = [
  {
    id: 'es-claims',
    severity: 'error',
    kind: 'safety',
    lang: 'es',
    find: wording(
      [
        /\bsin (?:ning[uú]n )?(?:efectos? secundarios?|riesgos?)\b|\bno (?:es|son) (?:nada )?adictiv[oa]s?\b|\binofensiv[oa]\b/,
      ],
      { denial: 'evidence' },
    ),
    what: 'Esto niega un riesgo: "{found}".',
    why: 'Quien lo sufra se quedaría solo con ello.',
    fix: 'Diga qué puede pasar, con qué frecuencia y qué se hace.',
    source: 'facts, side-effects, addiction-risk',
    fails: ['No tiene riesgo, sin efectos secundarios.', 'La ketamina no es adictiva.'],
    passes: ['Puede causar dependencia.', 'Desconfíe de quien ofrece un tratamiento sin riesgos.'],
  },
  {
    id: 'es-promise',
    severity: 'error',
    kind: 'claim',
    lang: 'es',
    find: wording([
      /\bgarantiza\w*|\bcura (?:la|el|su|definitiva)\b|\bmilagros\w*|\brevolucionari[oa]\b|\bm[aá]s segur[oa] que\b|\bmejor que\b|\bpreviene el suicidio\b|\bsalva vidas\b|\bcompletamente segur[oa]\b/,
    ]),
    what: 'Esto promete más de lo que se sabe: "{found}".',
    why: 'Muchas personas no responden, y el alivio suele ser breve.',
    fix: 'Diga qué encontró un estudio, en quién y por cuánto tiempo.',
    source: 'facts, success-rate, vs-ect, suicidal-thoughts',
    fails: ['Los resultados están garantizados.', 'Es más segura que la TEC.'],
    passes: ['No se ha demostrado que sea mejor que la TEC.', 'Nadie puede dar garantías.'],
  },
  {
    id: 'es-order',
    severity: 'error',
    kind: 'safety',
    lang: 'es',
    find: wording([
      /(?:^|[:.;,] )(?:deje|suspenda|reduzca|omita|salte)(?: de tomar)? (?:su|sus|el|la|los|las) (?:\w+ )?(?:medicament\w+|medicinas?|pastillas?|antidepresiv\w+|dosis)/,
      /\b(?:puede|podr[aá]) (?:conducir|manejar)\b(?![^.]*(?:d[ií]a siguiente|al otro d[ií]a|dormir))/,
      /\bcometi[oó] suicidio\b|\bcometer suicidio\b|\bintento (?:fallido|exitoso)\b/,
    ]),
    what: 'Esto puede hacer daño: "{found}".',
    why: 'Dejar un medicamento, conducir el mismo día o hablar del suicidio como de un delito hace daño.',
    fix: '«Pregunte a quien se lo receta antes de cambiar algo»; «no conduzca hasta el día siguiente»; «murió por suicidio».',
    source: 'facts, medication-interactions, driving, suicidal-thoughts',
    fails: ['Deje su antidepresivo antes de la sesión.', 'Puede conducir después de dos horas.', 'Cometió suicidio.'],
    passes: [
      'Por favor, no deje ni reduzca por su cuenta un medicamento recetado.',
      'No conduzca hasta el día siguiente.',
    ],
  },
]
