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
  /** Draw again when nothing more comes for a moment: while somebody types or walks. */
  later(wait?: number): void;
  /** The tab that is open, if any. */
  readonly opened: string | undefined;
}

const OPEN = 'panel';
/** In milliseconds: shorter than anybody waits, longer than between two keys. */
const A_MOMENT = 90;
const CLOSE: Words = {nl: 'Sluit', en: 'Close'};
const MORE: Words = {nl: 'Meer', en: 'More'};
const LESS: Words = {nl: 'Minder', en: 'Less'};
const NOTHING: Words = {nl: 'Kies een stap of een kaart. Dan staat hier wat erbij hoort.', en: 'Choose a step or a card. Then you see here what belongs to it.'};

/** Fill the region. */
export function panel(host: HTMLElement, selected: Selected, options: Options): Panel {
  const tabs: Tab[] = [];
  let opened: string | undefined = options.get(OPEN) || undefined;
  let waiting = 0;
  /** Whether all tabs are shown, or only the row with the open one. */
  let isWhole = false;
  /** What decides whether the tabs fit: measuring costs a layout, so it is done when this changes. */
  let fitted = '';
  const draw = (): void => {
    waiting = 0;
    const tab = tabs.find((one) => one.id === opened);
    host.hidden = !tab;
    if (!tab) fitted = '';
    document.body.classList.toggle('mk-with-panel', Boolean(tab));
    render(tab ? drawn(tabs, tab, selected.place, made, {isWhole, turn}) : nothing, host);
    const row = host.querySelector<HTMLElement>('.mk-panel__tabs');
    const room = `${opened} ${isWhole} ${window.innerWidth} ${tabs.map((one) => one.badge?.() ?? '').join(' ')}`;
    if (!row || room === fitted) return;
    fitted = room;
    row.parentElement?.classList.toggle('is-tight', isWhole || row.scrollHeight > row.clientHeight + 4);
    row.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest', behavior: 'instant'});
  };
  const turn = (): void => {
    isWhole = !isWhole;
    refresh();
  };
  const refresh = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (wait = A_MOMENT): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, wait);
  };
  const show = (id: string | undefined): void => {
    opened = id;
    isWhole = false;
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
    later,
    get opened() {
      return opened;
    },
  };
  selected.on(() => later());
  window.addEventListener('resize', refresh);
  return made;
}

function drawn(tabs: readonly Tab[], open: Tab, place: Place, panel: Panel, rows: {readonly isWhole: boolean; turn(): void}): TemplateResult {
  const walk = (event: KeyboardEvent): void => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length];
    panel.open(next?.id);
    requestAnimationFrame(() => document.getElementById(`mk-tab-${next?.id}`)?.focus());
  };
  return html`
    <div class="mk-panel__head ${rows.isWhole ? 'is-whole' : ''}">
      <div class="mk-panel__tabs" role="tablist" @keydown=${walk}>${repeat(tabs, ({id}) => id, (tab) => {
        const badge = tab.badge?.();
        return html`<button type="button" role="tab" id="mk-tab-${tab.id}" aria-controls="mk-tab-open" aria-selected=${tab === open}
          tabindex=${tab === open ? 0 : -1} @click=${() => panel.open(tab.id)}>${say(tab.words)}${badge ? html` <span class="lw-count">${badge}</span>` : nothing}</button>`;
      })}</div>
      <button type="button" class="mk-panel__more mk-quiet-button" tabindex="-1" aria-hidden="true" @click=${rows.turn}>${say(rows.isWhole ? LESS : MORE)}</button>
      <button type="button" class="mk-panel__close mk-quiet-button" aria-label=${say(CLOSE)} @click=${panel.close}>×</button>
    </div>
    <div class="mk-panel__body" role="tabpanel" id="mk-tab-open" aria-labelledby="mk-tab-${open.id}" tabindex="0">
      ${repeat([open], ({id}) => id, () => open.render(place) ?? html`<p class="lw-quiet">${say(NOTHING)}</p>`)}
    </div>`;
}
