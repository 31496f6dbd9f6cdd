// The words of the talk beside the grid.
import type {Words} from '../../lib/words.ts';

export const TALK: Words = {nl: 'Gesprek', en: 'Talk'};
export const SAY: Words = {nl: 'Zeg hier iets over', en: 'Say something about this'};
export const ALL: Words = {nl: 'Alle gesprekken', en: 'All conversations'};
export const HERE: Words = {nl: 'Bij wat je koos', en: 'At what you chose'};
export const WAITING: Words = {nl: 'Even kijken…', en: 'Having a look…'};
export const AWAY: Words = {nl: 'De gesprekken zijn nu niet te bereiken. Wat je typte, staat er nog.', en: 'The conversations cannot be reached now. What you typed is still there.'};
export const GROUP: Words = {nl: 'Praten', en: 'Talking'};
export const GONE: Words = {nl: 'Waar dit over gaat, is er niet meer. Het gesprek staat hiernaast.', en: 'What this is about is no longer there. The conversation is beside this.'};
export const REMARKS: Words = {nl: '{many} × iets over gezegd', en: 'something said × {many}'};
export const PROPOSED: Words = {nl: 'Hier is iets voorgesteld', en: 'Something is proposed here'};
export const NEW: Words = {nl: '{many} nieuw', en: '{many} new'};
export const MESSAGES: Words = {nl: 'Berichten', en: 'Messages'};
export const PROPOSE: Words = {nl: 'Stel een verandering voor', en: 'Propose a change'};
export const PROPOSE_HERE: Words = {nl: 'Wat zou hier moeten staan?', en: 'What should stand here?'};
export const WHY: Words = {nl: 'Waarom? (mag leeg blijven)', en: 'Why? (may stay empty)'};
export const SEND: Words = {nl: 'Stel voor', en: 'Propose'};
export const LEAVE: Words = {nl: 'Laat het zo', en: 'Leave it so'};
export const NO_TIME: Words = {nl: 'Schrijf een tijd, zoals 2 dagen of 6 weken.', en: 'Write a time, such as 2 days or 6 weeks.'};
export const PEOPLE: Words = {nl: 'Mensen om te noemen', en: 'People to mention'};
export const FOUND: Words = {nl: '{many} mensen. Kies met de pijlen en Enter.', en: '{many} people. Choose with the arrows and Enter.'};
