// History beside the grid: who changed what in the chosen step, naming this moment, keeping a version, and back.
import {html, type TemplateResult} from 'lit-html';
import {say} from '../../lib/words.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {part, send} from './server.ts';
import * as words from './words.ts';

const TAB = 'time';

/** Begin to tell what happened. */
export function start(studio: Studio): void {
  const base = studio.page.pages['read'] ?? '';
  const box = document.createElement('div');
  box.className = 'time';
  let shown = '';
  let asked = 0;

  const address = ({journey, step}: Place): string => (step ? `${base}stap/${journey}/${step}/geschiedenis/` : `${base}geschiedenis/`);
  const load = async (): Promise<void> => {
    const mine = (asked += 1);
    const nodes = await part(shown).catch(() => say(words.AWAY));
    if (mine === asked) box.replaceChildren(nodes);
  };
  const look = (place: Place): void => {
    const page = address(place);
    if (page === shown) return;
    shown = page;
    box.replaceChildren(say(words.WAITING));
    void load();
  };
  const open = (field?: string): void => {
    shown = '';
    studio.panel.open(TAB);
    look(studio.selected.place);
    if (field) void load().then(() => document.getElementById(field)?.focus());
  };

  box.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(event.target as HTMLFormElement).catch(() => say(words.AWAY)).then(async (said) => {
      studio.notices.say({text: said});
      await load();
    });
  });
  const render = (place: Place): TemplateResult => {
    queueMicrotask(() => look(place));
    return html`${box}`;
  };
  studio.panel.add({id: TAB, words: words.HISTORY, render});
  studio.told('moment', () => {
    if (studio.panel.opened !== TAB || box.contains(document.activeElement)) return;
    void load();
  });
  studio.commands.add(
    {id: 'time', words: words.OF_STEP, also: {nl: 'geschiedenis versies wie deed dit terugzetten', en: 'history versions who did this restore'}, group: words.GROUP, menus: ['step'], run: () => open()},
    {id: 'time-name', words: words.NAME, also: {nl: 'versie mijlpaal vastleggen', en: 'version snapshot'}, group: words.GROUP, when: () => studio.mayEdit, run: () => open('tijd-naam')},
    {id: 'time-keep', words: words.KEEP, also: {nl: 'opslaan vastleggen publiceren snapshot', en: 'save snapshot publish'}, group: words.GROUP, when: () => studio.mayEdit, run: () => open('tijd-versie')},
  );
}
