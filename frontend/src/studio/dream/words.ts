// What the team reads while it dreams.
import type {Words} from '../../lib/words.ts';

export const DREAM: Words = {nl: 'Droomstand aan', en: 'Dream mode on'};
export const DREAM_TOO: Words = {nl: 'dromen ideaal zonder systemen afdelingen wetten verbergen slapen wakker', en: 'dreaming ideal hide systems departments laws sleep awake'};
export const AWAKE: Words = {nl: 'Droomstand uit', en: 'Dream mode off'};
export const AWAKE_TOO: Words = {nl: 'wakker worden ideaal afgesproken klaar met dromen alles weer tonen', en: 'wake up awake ideal agreed stop dreaming show everything'};
export const DREAMING: Words = {nl: 'Jullie dromen: systemen, afdelingen en wetten zijn even uit zicht. Bezwaren leg je apart.', en: 'You are dreaming: systems, departments and laws are out of sight for a while. Objections are put aside.'};
export const AGREED: Words = {nl: 'Het ideaal is afgesproken. Alles staat weer in beeld.', en: 'The ideal is agreed. Everything is in sight again.'};
export const AGREED_ONE: Words = {nl: 'Het ideaal is afgesproken. Eén bezwaar wacht bij zijn stap.', en: 'The ideal is agreed. One objection waits at its step.'};
export const AGREED_MORE: Words = {nl: 'Het ideaal is afgesproken. {many} bezwaren wachten bij hun stap.', en: 'The ideal is agreed. {many} objections wait at their step.'};
export const WAKE: Words = {nl: 'Het ideaal is afgesproken', en: 'The ideal is agreed'};
export const OBJECTIONS: Words = {nl: 'Bezwaren', en: 'Objections'};
export const OPEN: Words = {nl: 'Leg een bezwaar apart', en: 'Put an objection aside'};
export const CHOOSE: Words = {nl: 'Kies de stap waar het bezwaar bij hoort.', en: 'Choose the step that the objection is about.'};
export const ABOUT: Words = {nl: 'Bij ‘{step}’. Een bezwaar is geen ‘nee’. Begin bij het effect; de wet komt als laatste.', en: 'At ‘{step}’. An objection is not a ‘no’. Begin with the effect; the law comes last.'};
export const OBJECTION: Words = {nl: 'Wat is het bezwaar?', en: 'What is the objection?'};
export const PARK: Words = {nl: 'Leg apart', en: 'Put aside'};
export const KEPT: Words = {nl: 'Het bezwaar ligt bij de stap. Droom verder.', en: 'The objection lies with the step. Dream on.'};
export const QUESTIONS: Readonly<Record<'effect' | 'value' | 'short_term' | 'long_term' | 'law', Words>> = {
  effect: {nl: '1. Welk effect willen we voor deze inwoner?', en: '1. What effect do we want for this resident?'},
  value: {nl: '2. Welke waarde van de wet dient dat?', en: '2. Which value of the law does that serve?'},
  short_term: {nl: '3. Wat doet een ja of een nee op korte termijn?', en: '3. What does a yes or a no do soon?'},
  long_term: {nl: '4. En op lange termijn?', en: '4. And later?'},
  law: {nl: '5. En dan pas: wat mag van de wet?', en: '5. And only then: what does the law allow?'},
};
export const SHORT: typeof QUESTIONS = {
  effect: {nl: 'Effect:', en: 'Effect:'},
  value: {nl: 'Waarde:', en: 'Value:'},
  short_term: {nl: 'Korte termijn:', en: 'Soon:'},
  long_term: {nl: 'Lange termijn:', en: 'Later:'},
  law: {nl: 'Wet:', en: 'Law:'},
};
