// What the panel itself says.
import type {Words} from '../../lib/words.ts';

export const PANEL = {
  fill: {nl: 'Invullen', en: 'Fill in'},
  all: {nl: 'Alles', en: 'All'},
  screen: {nl: 'Scherm', en: 'Screen'},
  choose: {nl: 'Maak een keuze', en: 'Make a choice'},
  notFilled: {nl: 'niet ingevuld', en: 'not filled in'},
  goneThing: {nl: 'weggehaald', en: 'taken away'},
  wrongDuration: {nl: 'Schrijf een tijd, zoals ‘2 dagen’ of ‘half uur’.', en: 'Write a time, such as ‘2 days’ or ‘half an hour’.'},
  durationHint: {nl: 'Zoals ‘2 dagen’ of ‘6 weken’.', en: 'Such as ‘2 days’ or ‘6 weeks’.'},
  wrongNumber: {nl: 'Schrijf hier een getal, zoals 12.', en: 'Write a number here, such as 12.'},
  wrongDate: {nl: 'Deze dag bestaat niet. Schrijf dag, maand en jaar.', en: 'There is no such day. Write day, month and year.'},
  needed: {nl: 'Dit moet je nog invullen.', en: 'This must still be filled in.'},
  here: {nl: '{who} is hier bezig', en: '{who} is working here'},
  add: {nl: 'Voeg toe', en: 'Add'},
  addTo: {nl: 'Voeg toe bij ‘{what}’', en: 'Add to ‘{what}’'},
  addMore: {nl: 'Nog een …', en: 'One more …'},
  up: {nl: 'Verplaats ‘{what}’ omhoog', en: 'Move ‘{what}’ up'},
  down: {nl: 'Verplaats ‘{what}’ omlaag', en: 'Move ‘{what}’ down'},
  remove: {nl: 'Haal ‘{what}’ weg', en: 'Take ‘{what}’ away'},
  item: {nl: '{label}, nummer {nr}', en: '{label}, number {nr}'},
  moved: {nl: 'Staat nu op plek {nr} van {many}', en: 'Now at place {nr} of {many}'},
  taken: {nl: '‘{what}’ is weggehaald. Ctrl+Z haalt het terug.', en: '‘{what}’ was taken away. Ctrl+Z brings it back.'},
  empty: {nl: 'leeg', en: 'empty'},
  clear: {nl: 'Maak leeg', en: 'Clear'},
  nothingThere: {nl: 'Er is nog niets om uit te kiezen.', en: 'There is nothing to choose from yet.'},
  filled: {nl: '{many} ingevuld', en: '{many} filled in'},
  missing: {nl: '{many} open', en: '{many} open'},
  removePart: {nl: '{what} weghalen', en: 'Take away: {what}'},
  another: {nl: 'Andere gezichten', en: 'Other faces'},
  face: {nl: 'Gezicht {nr}', en: 'Face {nr}'},
  readOnly: {nl: 'Je kunt dit lezen. Wie meemaakt, kan het veranderen.', en: 'You can read this. Those who make it can change it.'},
  journey: {nl: 'Klantreis', en: 'Journey'},
  whole: {nl: 'Blauwdruk', en: 'Blueprint'},
  delete: {nl: 'Haal weg', en: 'Take away'},
  nothing: {nl: 'Nog niets geregeld bij dit gebied.', en: 'Nothing arranged in this aspect yet.'},
  noCards: {nl: 'Nog leeg.', en: 'Still empty.'},
  whose: {nl: 'In de klantreis', en: 'In the journey'},
  usedIn: {nl: 'Wordt gebruikt bij', en: 'Is used at'},
  rests: {nl: 'Hierop rust', en: 'This rests on it'},
  assumption: {nl: 'Aanname', en: 'Assumption'},
  print: {nl: 'Bekijk en druk af', en: 'Look at it and print it'},
  preview: {nl: 'Zo ziet de inwoner het', en: 'What the resident sees'},
  noScreen: {nl: 'Kies een stap. Dan maak je hier het scherm dat de inwoner ziet.', en: 'Choose a step. Then you make here the screen that the resident sees.'},
  refreshing: {nl: 'Het voorbeeld wordt bijgewerkt …', en: 'The example is being updated …'},
  offline: {nl: 'Geen verbinding. Het voorbeeld komt terug zodra die er is.', en: 'No connection. The example comes back as soon as there is one.'},
  made: {nl: '{what} toegevoegd', en: '{what} added'},
  back: {nl: 'Terug naar de gekozen plek', en: 'Back to the chosen place'},
  go: {nl: 'Ga naar de stap', en: 'Go to the step'},
  open: {nl: 'Open ‘{what}’', en: 'Open ‘{what}’'},
} as const satisfies Record<string, Words>;

/** From -3 to 3, as everywhere on the platform. */
export const FEELINGS: readonly Words[] = [
  {nl: 'wanhopig', en: 'desperate'}, {nl: 'slecht', en: 'bad'}, {nl: 'onzeker', en: 'unsure'}, {nl: 'neutraal', en: 'neutral'},
  {nl: 'rustig', en: 'calm'}, {nl: 'goed', en: 'good'}, {nl: 'opgelucht', en: 'relieved'},
];

/** The word for a height on the curve. */
export function feelingWord(feels: number): Words {
  return FEELINGS[feels + 3] ?? {nl: String(feels), en: String(feels)};
}

/** A height as people read it: −2, 0, +3. */
export function signed(feels: number): string {
  return feels > 0 ? `+${feels}` : feels < 0 ? `−${-feels}` : '0';
}
