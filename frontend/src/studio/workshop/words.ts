// What the part of the work session says.
import type {Words} from '../../lib/words.ts';

export const TAB: Words = {nl: 'Sessie', en: 'Session'};
export const GROUP: Words = {nl: 'Werksessie', en: 'Work session'};
export const NONE: Words = {nl: 'Er is nu geen werksessie.', en: 'There is no work session now.'};
export const TO_SESSIONS: Words = {nl: 'Naar de werksessies', en: 'To the work sessions'};
export const TO_TABLE: Words = {nl: 'Alles van deze sessie', en: 'All of this session'};
export const TO_SCREEN: Words = {nl: 'Groot scherm', en: 'Big screen'};
export const READY: Words = {nl: 'De agenda staat klaar.', en: 'The agenda is ready.'};
export const CLOCK: Words = {nl: 'Klok van de werksessie', en: 'Clock of the session'};
export const PAUSE: Words = {nl: 'Zet stil', en: 'Pause'};
export const RESUME: Words = {nl: 'Ga verder', en: 'Go on'};
export const MINUTE: Words = {nl: '+ 1 minuut', en: '+ 1 minute'};
export const NEXT: Words = {nl: 'Volgende onderdeel', en: 'Next item'};
export const WRITE: Words = {nl: 'Jouw briefje', en: 'Your note'};
export const ALONE: Words = {nl: 'Alleen jij ziet het, tot het voor iedereen getoond wordt. Er komt geen naam bij.', en: 'Only you see it, until it is shown to everybody. No name comes with it.'};
export const ROW: Words = {nl: 'Wat is het?', en: 'What is it?'};
export const KEEP: Words = {nl: 'Bewaar mijn briefje', en: 'Keep my note'};
export const MINE: Words = {nl: 'Mijn briefjes', en: 'My notes'};
export const AWAY: Words = {nl: 'Gooi weg', en: 'Throw away'};
export const ON_TABLE: Words = {nl: 'Briefjes op tafel', en: 'Notes on the table'};
export const SHOW: Words = {nl: 'Toon alle briefjes', en: 'Show all notes'};
export const LOOSE: Words = {nl: 'Nog los', en: 'Still loose'};
export const LEFT: Words = {nl: 'Je hebt nog {left} van {dots} stippen. Niemand ziet waar jij stemt.', en: 'You have {left} of {dots} dots left. Nobody sees where you vote.'};
export const DOT: Words = {nl: 'Stip erbij', en: 'Add a dot'};
export const UNDOT: Words = {nl: 'Stip terug', en: 'Take a dot back'};
export const MY_DOTS: Words = {nl: '{mine} van jou', en: '{mine} of yours'};
export const DOTS: Words = {nl: '{count} stippen', en: '{count} dots'};
export const CLOSE_POLL: Words = {nl: 'Sluit de stemming en toon de uitslag', en: 'Close the vote and show the result'};
export const TABLE: Words = {nl: 'Aan tafel', en: 'At the table'};
export const MISSING: Words = {nl: 'Wie mist er nog?', en: 'Who is still missing?'};
export const CODE: Words = {nl: 'Code voor telefoons', en: 'Code for phones'};
export const LOCK: Words = {nl: 'Zet deze fase op slot', en: 'Lock this phase'};
export const UNLOCK: Words = {nl: 'Haal deze fase van het slot', en: 'Unlock this phase'};
export const REFUSED: Words = {
  nl: 'Deze fase zit op slot. Wat je daar deed is teruggezet; alleen de procesbegeleider verandert er nu iets.',
  en: 'This phase is locked. What you did there was put back; only the facilitator changes something there now.',
};
export const LOCKED: Words = {nl: 'Op slot: alleen de procesbegeleider verandert hier nu iets', en: 'Locked: only the facilitator changes something here now'};
export const FAILED: Words = {nl: 'Dit lukte niet. Probeer het nog een keer.', en: 'That did not work. Try again.'};
export const FEEL: Words = {nl: 'Hoe zou jij je hier voelen?', en: 'How would you feel here?'};
