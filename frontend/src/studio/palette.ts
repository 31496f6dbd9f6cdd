// The palette: everything that can be done, found by a few letters; and the list of keys.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {say, type Words} from '../lib/words.ts';
import {type Command, LETTERS} from './commands.ts';
import {keyName} from './keys.ts';
import type {Studio} from './studio.ts';

const W = {
  what: {nl: 'Wat wil je doen?', en: 'What do you want to do?'},
  keys: {nl: 'Sneltoetsen', en: 'Keyboard shortcuts'},
  close: {nl: 'Sluit', en: 'Close'},
  letters: {nl: 'Losse letters zijn sneltoetsen, zoals N voor een nieuwe kaart. In een cel typ je gewoon.', en: 'Single letters are shortcuts, such as N for a new card. In a cell you simply type.'},
  walking: {nl: 'Lopen en typen', en: 'Walking and typing'},
  other: {nl: 'Overig', en: 'Other'},
} satisfies Record<string, Words>;

const WALKING: readonly [string, Words][] = [
  ['←↑→↓', {nl: 'naar de volgende cel of kaart', en: 'to the next cell or card'}],
  ['Home / End', {nl: 'begin en einde van de rij', en: 'begin and end of the row'}],
  ['Ctrl+Home / Ctrl+End', {nl: 'eerste en laatste cel', en: 'first and last cell'}],
  ['Enter / F2', {nl: 'schrijven; gewoon typen vervangt', en: 'write; just typing replaces'}],
  ['Enter', {nl: 'klaar, een rij omlaag; na Tab in de kolom waar je begon', en: 'done, one row down; after Tab in the column where you began'}],
  ['Tab / Shift+Tab', {nl: 'klaar, naar de volgende of vorige stap; na de laatste komt een nieuwe', en: 'done, to the next or previous step; after the last comes a new one'}],
  ['Shift+Enter', {nl: 'nieuwe regel', en: 'new line'}],
  ['Ctrl+Enter', {nl: 'nog een kaart in deze cel', en: 'another card in this cell'}],
  ['Esc', {nl: 'stoppen zonder bewaren; Ctrl+Z haalt je tekst terug', en: 'stop without keeping; Ctrl+Z brings your text back'}],
  ['Shift+←↑→↓ / Ctrl+A', {nl: 'meer cellen kiezen', en: 'choose more cells'}],
  ['Shift+Spatie / Ctrl+Spatie', {nl: 'de hele rij of kolom kiezen', en: 'choose the whole row or column'}],
  ['Ctrl+C / Ctrl+X / Ctrl+V', {nl: 'kopiëren, knippen, plakken, ook uit een rekenblad', en: 'copy, cut, paste, also from a spreadsheet'}],
  ['Ctrl+Shift+V', {nl: 'plakken als gewone tekst, in één kaart', en: 'paste as plain text, in one card'}],
  ['Delete', {nl: 'leegmaken', en: 'clear'}],
  ['Spatie + slepen', {nl: 'het blad verschuiven; Ctrl+wiel maakt groter en kleiner', en: 'move the sheet; Ctrl+wheel makes larger and smaller'}],
  ['Alt + slepen', {nl: 'een kopie maken van een kaart, stap of fase', en: 'make a copy of a card, step or phase'}],
  ['Shift+F10', {nl: 'menu van de cel', en: 'menu of the cell'}],
];

/** Let people find what they can do; give back how to open it. */
export function startPalette(studio: Studio): () => void {
  const open = (): void => studio.choose(W.what, studio.commands.all().filter((one) => one.when?.() ?? true).map((command) => ({
    id: command.id, text: say(command.words), ...(command.also && {also: say(command.also)}), run: () => command.run(),
    ...(command.keys?.[0] && {aside: keyName(command.keys[0]), isKey: true}),
  })));
  studio.commands.add(
    {id: 'palette', words: W.what, keys: ['Ctrl+K'], whileTyping: true, run: open},
    {id: 'keys', words: W.keys, also: {nl: 'hulp help toetsenbord shortcuts', en: 'help keyboard'}, keys: ['?', 'Ctrl+/'], run: startKeys(studio)},
  );
  return open;
}

function startKeys(studio: Studio): () => void {
  const box = document.createElement('dialog');
  box.className = 'mk-keys';
  box.setAttribute('aria-labelledby', 'mk-keys-title');
  document.body.append(box);
  let back: Element | null = null;
  box.addEventListener('close', () => back instanceof HTMLElement && back.focus({preventScroll: true}));
  box.addEventListener('click', (event) => event.target === box && box.close());
  return () => {
    back = document.activeElement;
    render(keysDrawn(studio, () => box.close()), box);
    box.showModal();
  };
}

function keysDrawn(studio: Studio, close: () => void): TemplateResult {
  const groups = new Map<string, Command[]>();
  for (const one of studio.commands.all()) {
    if (!one.keys?.length || one.heardElsewhere) continue;
    const group = say(one.group ?? W.other);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const letters = studio.options.get(LETTERS, 'on') === 'on';
  return html`<div class="mk-keys__head"><h2 id="mk-keys-title">${say(W.keys)}</h2><button type="button" class="mk-quiet-button" @click=${close}>${say(W.close)}</button></div>
    <label class="mk-keys__option"><input type="checkbox" ?checked=${letters}
      @change=${(event: Event) => studio.options.set(LETTERS, (event.target as HTMLInputElement).checked ? 'on' : 'off')}> ${say(W.letters)}</label>
    <div class="mk-keys__lists">
      <section><h3>${say(W.walking)}</h3><dl>${WALKING.map(([keys, words]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${say(words)}</dd></div>`)}</dl></section>
      ${[...groups].map(([name, those]) => html`<section><h3>${name}</h3><dl>${those.map((one) => html`<div><dt>${(one.keys ?? []).slice(0, 2).map((keys, nr) =>
        html`${nr ? ' ' : nothing}<kbd>${keyName(keys)}</kbd>`)}</dt><dd>${say(one.words)}</dd></div>`)}</dl></section>`)}
    </div>`;
}
