// Naming somebody: after an @ the people whose names begin so, to choose with arrows or the mouse (the box stays a text box).
import {say} from '../../lib/words.ts';
import {FOUND, PEOPLE} from './words.ts';

export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What is being typed after an @: where it starts, and the letters so far. */
export interface Asked {
  readonly start: number;
  readonly letters: string;
}

const AT_MOST = 8;

/** Give what is being typed after an @ before the caret, if anything is. */
export function asked(text: string, caret: number): Asked | undefined {
  const found = /(?:^|[^\w@./])@([\p{L}\w-]{0,30})$/u.exec(text.slice(0, caret));
  return found ? {start: caret - (found[1] ?? '').length - 1, letters: found[1] ?? ''} : undefined;
}

/** Give the people who are meant: a word of the name, or the short name, begins with the letters. */
export function meant(people: readonly Named[], letters: string): Named[] {
  const begin = letters.toLocaleLowerCase();
  const begins = (word: string): boolean => word.toLocaleLowerCase().startsWith(begin);
  return people.filter(({slug, name}) => begins(slug) || name.split(/\s+/).some(begins)).slice(0, AT_MOST);
}

/** Put the chosen one in the place of what was typed. */
export function named(text: string, {start, letters}: Asked, who: Named): {text: string; caret: number} {
  const before = `${text.slice(0, start)}@${who.slug} `;
  return {text: before + text.slice(start + 1 + letters.length).replace(/^ /, ''), caret: before.length};
}

let boxes = 0;

/** Let people be named in a box. */
function withNames(box: HTMLTextAreaElement, people: readonly Named[]): void {
  if (!people.length || box.hasAttribute('aria-controls')) return;
  const list = document.createElement('ul');
  const told = document.createElement('span');
  boxes += 1;
  list.id = `talk-people-${boxes}`;
  list.className = 'talk-people';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say(PEOPLE));
  told.className = 'lw-hidden';
  told.setAttribute('role', 'status');
  const frame = document.createElement('div');
  frame.className = 'talk-mention';
  box.replaceWith(frame);
  frame.append(box, list, told);
  for (const [name, value] of [['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-haspopup', 'listbox']] as const) box.setAttribute(name, value);

  let now: Asked | undefined;
  let found: Named[] = [];
  let at = 0;
  const close = (): void => {
    now = undefined;
    list.hidden = true;
    box.removeAttribute('aria-activedescendant');
    told.textContent = '';
  };
  const choose = (who: Named | undefined): void => {
    if (!now || !who) return;
    const made = named(box.value, now, who);
    box.value = made.text;
    box.setSelectionRange(made.caret, made.caret);
    close();
    box.focus();
  };
  const mark = (): void => {
    [...list.children].forEach((item, nr) => item.setAttribute('aria-selected', String(nr === at)));
    const item = list.children[at];
    if (item) box.setAttribute('aria-activedescendant', item.id);
    item?.scrollIntoView({block: 'nearest'});
  };
  const look = (): void => {
    const before = found.map(({slug}) => slug).join();
    now = asked(box.value, box.selectionEnd);
    found = now ? meant(people, now.letters) : [];
    if (!now || !found.length) return close();
    if (!list.hidden && before === found.map(({slug}) => slug).join()) return;
    at = 0;
    list.replaceChildren(...found.map((who, nr) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${nr}`;
      item.setAttribute('role', 'option');
      item.textContent = who.name;
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(who);
      });
      return item;
    }));
    list.hidden = false;
    told.textContent = say(FOUND, {many: found.length});
    mark();
  };
  box.addEventListener('input', look);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      at = (at + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter' || event.key === 'Tab') choose(found[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Let people be named in every box for that, wherever the page says who there are. */
export function namesIn(root: ParentNode): void {
  const people = JSON.parse(root.querySelector('#talk-people')?.textContent ?? '[]') as Named[];
  for (const box of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-mention]')) withNames(box, people);
}
