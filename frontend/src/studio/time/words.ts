// The words of what happened over time, beside the grid.
import type {Words} from '../../lib/words.ts';

export const HISTORY: Words = {nl: 'Geschiedenis', en: 'History'};
export const WAITING: Words = {nl: 'Even kijken…', en: 'Having a look…'};
export const AWAY: Words = {nl: 'De geschiedenis is nu niet te bereiken. Probeer het zo nog eens.', en: 'The history cannot be reached now. Try again in a moment.'};
export const GROUP: Words = {nl: 'Geschiedenis', en: 'History'};
export const OF_STEP: Words = {nl: 'Wie veranderde wat aan deze stap?', en: 'Who changed what in this step?'};
export const NAME: Words = {nl: 'Geef dit moment een naam', en: 'Give this moment a name'};
export const KEEP: Words = {nl: 'Bewaar wat er nu is als versie', en: 'Keep what is there now as a version'};
