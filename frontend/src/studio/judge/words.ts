// What the tabs about rules and numbers say.
import type {Words} from '../../lib/words.ts';
import type {Level, Outcome} from './judged.ts';

export const FINDINGS: Words = {nl: 'Meldingen', en: 'Findings'};
export const MEASURES: Words = {nl: 'Metingen', en: 'Measures'};
export const WAITING: Words = {nl: 'Even kijken…', en: 'Having a look…'};
export const NOTHING: Words = {nl: 'Er valt niets op. Mooi werk.', en: 'Nothing stands out. Good work.'};
export const HERE: Words = {nl: 'Bij deze stap', en: 'At this step'};
export const LEVELS: Readonly<Record<Level, Words>> = {
  must: {nl: 'Voor het delen', en: 'Before sharing'},
  should: {nl: 'Voor het testen', en: 'Before testing'},
  could: {nl: 'Als er tijd is', en: 'When there is time'},
};
export const MORE: Words = {nl: 'En nog {many}. Begin met deze.', en: 'And {many} more. Begin with these.'};
export const GO: Words = {nl: 'Ga erheen', en: 'Go there'};
export const WHY: Words = {nl: 'Waarom?', en: 'Why?'};
export const FILL: Words = {nl: 'Vul in', en: 'Fill in'};
export const SWAP: Words = {nl: 'Vervang {words}', en: 'Replace {words}'};
export const SWAPPED_ONE: Words = {nl: 'Eén keer vervangen.', en: 'Replaced once.'};
export const SWAPPED: Words = {nl: '{many} keer vervangen.', en: 'Replaced {many} times.'};
export const ELSEWHERE: Words = {nl: 'Het woord staat hier niet meer.', en: 'The word is not here any more.'};
export const PARK: Words = {nl: 'Zet het bij de consequenties', en: 'Put it with the consequences'};
export const PARKED_ONE: Words = {nl: 'Eén consequentie erbij. De tekst zelf pas je aan in de stap.', en: 'One consequence added. Change the text itself in the step.'};
export const PARKED: Words = {nl: '{many} consequenties erbij. De tekst zelf pas je aan in de stap.', en: '{many} consequences added. Change the text itself in the step.'};
export const UNDO: Words = {nl: 'Ongedaan maken', en: 'Undo'};
export const OUTCOMES: Readonly<Record<Outcome, Words>> = {
  better: {nl: 'beter', en: 'better'},
  worse: {nl: 'slechter', en: 'worse'},
  same: {nl: 'gelijk', en: 'the same'},
  other: {nl: 'anders', en: 'different'},
  unknown: {nl: '', en: ''},
};
export const FELT: Words = {nl: 'Wat een inwoner als eerste merkt', en: 'What a resident notices first'};
export const MORE_NUMBERS: Words = {nl: 'Wat er verder te meten is', en: 'What else can be measured'};
export const NUMBER: Words = {nl: 'meting', en: 'measure'};
export const DIFFERENCE: Words = {nl: 'verschil', en: 'difference'};
export const DEPARTMENTS: Words = {nl: 'Wat kan, per afdeling', en: 'What can be done, by department'};
export const DEPARTMENT: Words = {nl: 'afdeling', en: 'department'};
export const NOBODY: Words = {nl: 'nog van niemand', en: 'nobody’s yet'};
export const NO_DEPARTMENTS: Words = {nl: 'Er staan nog geen consequenties.', en: 'There are no consequences yet.'};
