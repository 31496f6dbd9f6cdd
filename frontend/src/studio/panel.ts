// The region beside the grid: tabs, one open at a time, never in the way. On a phone it is a sheet from below.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {say, type Words} from '../lib/words.ts';
import type {Options} from './options.ts';
import type {Place, Selected} from './selected.ts';

export interface Tab {
  readonly id: string;
  readonly words: Words;
  /** What it shows for what is chosen; nothing when it has nothing to say about that. */
  render(place: Place): TemplateResult | null;
  /** A small number or sign beside its name. */
  badge?(): number | string | undefined;
}

export interface Panel {
  add(tab: Tab): () => void;
  /** Open a tab; without one, the last. */
  open(id?: string): void;
  close(): void;
  toggle(id?: string): void;
  /** Draw again, soon: something that a tab shows has changed. */
  refresh(): void;
  /** The tab that is open, if any. */
  readonly opened: string | undefined;
}

const OPEN = 'panel';
const CLOSE: Words = {nl: 'Sluit', en: 'Close'};
const MORE: Words = {nl: 'Meer', en: 'More'};
const NOTHING: Words = {nl: 'Kies een stap of een kaart. Dan staat hier wat erbij hoort.', en: 'Choose a step or a card. Then you see here what belongs to it.'};

/** Fill the region. */
export function panel(host: HTMLElement, selected: Selected, options: Options): Panel {
  const tabs: Tab[] = [];
  let opened: string | undefined = options.get(OPEN) || undefined;
  let waiting = 0;
  let seen: string | undefined;
  /** What decides whether the tabs fit: measuring costs a layout, so it is done when this changes. */
  let fitted = '';
  const draw = (): void => {
    waiting = 0;
    const tab = tabs.find((one) => one.id === opened);
    host.hidden = !tab;
    if (!tab) seen = undefined;
    if (!tab) fitted = '';
    document.body.classList.toggle('mk-with-panel', Boolean(tab));
    render(tab ? drawn(tabs, tab, selected.place, made) : nothing, host);
    const row = host.querySelector<HTMLElement>('.mk-panel__tabs');
    const room = `${opened} ${window.innerWidth} ${tabs.map((one) => one.badge?.() ?? '').join(' ')}`;
    if (!row || room === fitted) return;
    fitted = room;
    if (opened !== seen) row.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest', inline: 'center', behavior: 'instant'});
    seen = opened;
    edges(row);
  };
  const refresh = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };
  const show = (id: string | undefined): void => {
    opened = id;
    options.set(OPEN, id ?? '');
    refresh();
  };
  const made: Panel = {
    add(tab) {
      tabs.push(tab);
      refresh();
      return () => {
        tabs.splice(tabs.indexOf(tab), 1);
        refresh();
      };
    },
    open: (id) => show(id ?? opened ?? tabs[0]?.id),
    close: () => show(undefined),
    toggle: (id) => show(opened && (!id || id === opened) ? undefined : (id ?? tabs[0]?.id)),
    refresh,
    get opened() {
      return opened;
    },
  };
  selected.on(refresh);
  window.addEventListener('resize', refresh);
  return made;
}

function drawn(tabs: readonly Tab[], open: Tab, place: Place, panel: Panel): TemplateResult {
  const walk = (event: KeyboardEvent): void => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length];
    panel.open(next?.id);
    requestAnimationFrame(() => document.getElementById(`mk-tab-${next?.id}`)?.focus());
  };
  return html`
    <div class="mk-panel__head">
      <div class="mk-panel__tabs" role="tablist" @keydown=${walk} @scroll=${(event: Event) => edges(event.currentTarget as HTMLElement)}>${repeat(tabs, ({id}) => id, (tab) => {
        const badge = tab.badge?.();
        return html`<button type="button" role="tab" id="mk-tab-${tab.id}" aria-controls="mk-tab-open" aria-selected=${tab === open}
          tabindex=${tab === open ? 0 : -1} @click=${() => panel.open(tab.id)}>${say(tab.words)}${badge ? html` <span class="lw-count">${badge}</span>` : nothing}</button>`;
      })}</div>
      <button type="button" class="mk-panel__more mk-quiet-button" tabindex="-1" aria-hidden="true" @click=${further}>${say(MORE)}</button>
      <button type="button" class="mk-panel__close mk-quiet-button" aria-label=${say(CLOSE)} @click=${panel.close}>×</button>
    </div>
    <div class="mk-panel__body" role="tabpanel" id="mk-tab-open" aria-labelledby="mk-tab-${open.id}" tabindex="0">
      ${repeat([open], ({id}) => id, () => open.render(place) ?? html`<p class="lw-quiet">${say(NOTHING)}</p>`)}
    </div>`;
}

/** Show on which side there are more tabs than fit. */
function edges(row: HTMLElement): void {
  const [from, room] = [Math.abs(row.scrollLeft), row.scrollWidth - row.clientWidth];
  row.classList.toggle('has-before', from > 2);
  row.classList.toggle('has-after', from < room - 2);
  row.parentElement?.classList.toggle('is-tight', room > 2);
}

/** For the mouse: the tabs that do not fit, and after the last ones the first again. With keys the arrows do this. */
function further(event: Event): void {
  const row = (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('.mk-panel__tabs');
  if (!row) return;
  const isLast = row.scrollLeft >= row.scrollWidth - row.clientWidth - 2;
  row.scrollTo({left: isLast ? 0 : row.scrollLeft + row.clientWidth * 0.75, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'});
}
