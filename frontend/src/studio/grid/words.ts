// What the grid says.
import type {Words} from '../../lib/words.ts';

export const FOLD: Words = {nl: 'Klap deze fase in', en: 'Fold this phase'};
export const UNFOLD: Words = {nl: 'Klap deze fase uit', en: 'Unfold this phase'};
export const ONE_STEP: Words = {nl: '1 stap', en: '1 step'};
export const STEPS: Words = {nl: '{many} stappen', en: '{many} steps'};
export const NEW_STEP: Words = {nl: 'Nieuwe stap', en: 'New step'};
export const NEW_PHASE: Words = {nl: 'Nieuwe fase', en: 'New phase'};
export const NO_MILESTONE: Words = {nl: 'nog geen mijlpaal', en: 'no milestone yet'};
export const NO_NAME: Words = {nl: 'Hoe heet deze fase?', en: 'What is this phase called?'};
export const NO_STEPS: Words = {nl: 'Nog geen stap. Typ hier de eerste.', en: 'No step yet. Type the first one here.'};
export const NONE: Words = {nl: 'bewust geen', en: 'none, on purpose'};
export const UNANSWERED: Words = {nl: 'nog niet beantwoord', en: 'not answered yet'};
export const MOMENT: Words = {nl: 'moment dat telt', en: 'moment of truth'};
export const ACUTE: Words = {nl: 'neemt iets acuuts weg', en: 'takes something acute away'};
export const STORY: Words = {nl: 'vertelt het verhaal', en: 'tells the story'};
export const FAIL: Words = {nl: 'hier kan het misgaan', en: 'fail point'};
export const LAW: Words = {nl: 'wettelijke termijn', en: 'legal term'};
export const SCREEN: Words = {nl: 'heeft een scherm', en: 'has a screen'};
export const EVIDENCE: Words = {nl: 'rust op onderbouwing', en: 'rests on evidence'};
export const ENDS: Words = {nl: 'hier kan de reis eindigen', en: 'the journey may end here'};

// Where somebody is
export const STEP_AT: Words = {nl: 'Stap {nr}', en: 'Step {nr}'};
export const PHASE_AT: Words = {nl: 'Fase {name}', en: 'Phase {name}'};
export const EMPTY: Words = {nl: 'leeg', en: 'empty'};
export const OF_MANY: Words = {nl: '{nr} van {many}', en: '{nr} of {many}'};
export const CARD_OF: Words = {nl: 'kaart {nr} van {many}', en: 'card {nr} of {many}'};
export const ROW: Words = {nl: 'Rij {name}', en: 'Row {name}'};
