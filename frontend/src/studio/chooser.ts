// A list to choose one thing from, found by a few letters: for the palette, and for every place to carry something to.
import {html, nothing, render} from 'lit-html';
import {say, type Words} from '../lib/words.ts';
import {plainly} from './grid/find.ts';

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** Other words by which people look for it. */
  readonly also?: string;
  /** What stands small behind it: its keys, or where it is. */
  readonly aside?: string;
  /** The aside is a key on a keyboard. */
  readonly isKey?: boolean;
  run(): void;
}

const NONE: Words = {nl: 'Dat kennen we niet. Probeer een ander woord.', en: 'We do not know that. Try another word.'};

/** Give the choices in which every word stands, whatever the order: first those that are called so, then those with such another name. */
export function choices<One extends Pick<Choice, 'text' | 'also'>>(letters: string, all: readonly One[]): readonly One[] {
  const wanted = plainly(letters).split(/\s+/).filter(Boolean);
  const isIn = (text: string): boolean => wanted.every((word) => plainly(text).includes(word));
  const called = all.filter(({text}) => isIn(text));
  return [...called, ...all.filter((one) => !called.includes(one) && isIn(`${one.text} ${one.also ?? ''}`))];
}

/** Make a list to choose from; give back how to open it with a question and its answers. */
export function chooser(): (what: Words, all: readonly Choice[]) => void {
  const box = document.createElement('dialog');
  box.className = 'mk-palette';
  document.body.append(box);
  let what: Words = NONE;
  let all: readonly Choice[] = [];
  let letters = '';
  let at = 0;
  let back: Element | null = null;
  const those = (): readonly Choice[] => choices(letters, all);
  const close = (): void => {
    box.close();
    if (back instanceof HTMLElement) back.focus({preventScroll: true});
  };
  const run = (choice: Choice | undefined): void => {
    if (!choice) return;
    close();
    choice.run();
  };
  const pressed = (event: KeyboardEvent): void => {
    const many = those().length;
    if (event.key === 'ArrowDown') at = (at + 1) % Math.max(1, many);
    else if (event.key === 'ArrowUp') at = (at - 1 + many) % Math.max(1, many);
    else if (event.key === 'Enter') run(those()[at]);
    else return;
    event.preventDefault();
    if (!box.open) return;
    draw();
    box.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
  };
  const draw = (): void => {
    const list = those();
    const active = list[at];
    const title = say(what);
    box.setAttribute('aria-label', title);
    render(html`<input type="text" role="combobox" aria-expanded="true" aria-controls="mk-palette-list" aria-label=${title} placeholder=${title} autocomplete="off"
        aria-activedescendant=${active ? `mk-do-${active.id}` : nothing} .value=${letters} @keydown=${pressed}
        @input=${(event: Event) => { letters = (event.target as HTMLInputElement).value; at = 0; draw(); }}>
      <ul id="mk-palette-list" role="listbox" aria-label=${title}>${list.map((choice, nr) => html`<li role="option" id="mk-do-${choice.id}" aria-selected=${nr === at}
        @click=${() => run(choice)}><span>${choice.text}</span>${!choice.aside ? nothing : choice.isKey ? html`<kbd>${choice.aside}</kbd>` : html`<span class="lw-quiet">${choice.aside}</span>`}</li>`)}</ul>
      ${list.length ? nothing : html`<p class="lw-quiet" role="status">${say(NONE)}</p>`}`, box);
  };
  box.addEventListener('click', (event) => event.target === box && close());
  return (question, choices) => {
    back = document.activeElement;
    [what, all, letters, at] = [question, choices, '', 0];
    draw();
    box.showModal();
    box.querySelector('input')?.focus();
  };
}
