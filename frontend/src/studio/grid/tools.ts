// The tools in the bar: which view, which journey, how large, and where everything else is found.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import {said} from '../../live/things.ts';
import {startPalette} from '../palette.ts';
import type {Studio} from '../studio.ts';
import {isList} from './list.ts';
import type {View} from './rows.ts';
import {bringInSight} from './sight.ts';

const W = {
  toneel: {nl: 'Toneel', en: 'Stage'},
  consequenties: {nl: 'Consequenties', en: 'Consequences'},
  view: {nl: 'Wat je ziet', en: 'What you see'},
  journey: {nl: 'Klantreis', en: 'Journey'},
  above: {nl: 'Nu en ideaal, onder elkaar', en: 'Now and ideal, one above the other'},
  beside: {nl: 'Nu en ideaal, naast elkaar', en: 'Now and ideal, side by side'},
  milestones: {nl: 'Alleen mijlpalen', en: 'Milestones only'},
  steps: {nl: 'Alle stappen', en: 'All steps'},
  fit: {nl: 'Hele reis in beeld', en: 'Whole journey in sight'},
  chosen: {nl: 'Gekozen deel in beeld', en: 'Selection in sight'},
  real: {nl: 'Ware grootte', en: 'Actual size'},
  larger: {nl: 'Groter', en: 'Larger'},
  smaller: {nl: 'Kleiner', en: 'Smaller'},
  panel: {nl: 'Paneel', en: 'Panel'},
  more: {nl: 'Alles wat je kunt doen', en: 'Everything you can do'},
  keys: {nl: 'Zoek een opdracht', en: 'Find a command'},
  list: {nl: 'Lijst', en: 'List'},
  look: {nl: 'Kijken', en: 'Looking'},
} satisfies Record<string, Words>;

const SMALLEST = 0.4;
const LARGEST = 2;

/** Fill the bar, and add how to look to the commands. */
export function startTools(studio: Studio): void {
  const {grid, commands} = studio;
  const view = (next: View): void => {
    grid.change({view: next});
    grid.sheet?.go(grid.sheet.spot, {focus: false, quiet: true});
    draw();
  };
  const zoom = (to: number): void => grid.change({zoom: Math.min(LARGEST, Math.max(SMALLEST, to))});
  const milestones = (): void => {
    const all = grid.sheets.flatMap((sheet) => sheet.phases());
    grid.change({folded: grid.look.folded.size >= all.length ? new Set() : new Set(all)});
    draw();
  };
  commands.add(
    {id: 'view-stage', words: W.toneel, also: {nl: 'voorstelling lagen wat er gebeurt', en: 'layers what happens'}, keys: ['Alt+T'], group: W.look, run: () => view('toneel')},
    {id: 'view-consequences', words: W.consequenties, also: {nl: 'gevolgen aspecten organisatie afdelingen wetten', en: 'aspects organisation departments laws'}, keys: ['Alt+C'], group: W.look, run: () => view('consequenties')},
    {id: 'milestones', words: W.milestones, also: {nl: 'fasen inklappen vouwen samenvatten kort', en: 'fold collapse phases summary short'}, keys: ['Alt+M'], group: W.look, run: milestones},
    {id: 'fit', words: W.fit, also: {nl: 'uitzoomen overzicht alles passend', en: 'zoom out overview everything fit'}, keys: ['Shift+1'], group: W.look, run: () => zoom(fitted(studio))},
    {id: 'zoom-chosen', words: W.chosen, also: {nl: 'inzoomen selectie', en: 'zoom in'}, keys: ['Shift+2'], group: W.look, run: () => {
      zoom(fittedTo(studio));
      const element = grid.sheet?.elementAt(grid.sheet.spot);
      if (element && grid.sheet) bringInSight(grid.sheet, element);
    }},
    {id: 'zoom-real', words: W.real, also: {nl: '100% normaal zoom herstellen', en: '100% normal reset zoom'}, keys: ['Ctrl+0'], group: W.look, run: () => zoom(1)},
    {id: 'zoom-larger', words: W.larger, also: {nl: 'inzoomen vergroten', en: 'zoom in bigger'}, group: W.look, run: () => zoom(grid.look.zoom * 1.2)},
    {id: 'zoom-smaller', words: W.smaller, also: {nl: 'uitzoomen verkleinen', en: 'zoom out'}, group: W.look, run: () => zoom(grid.look.zoom / 1.2)},
    {id: 'panel', words: W.panel, also: {nl: 'zijbalk formulier rechts openen sluiten', en: 'sidebar form right open close'}, keys: ['Ctrl+.'], group: W.look, whileTyping: true, run: () => studio.panel.toggle()},
  );
  const palette = startPalette(studio);
  studio.host('sheets').addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(grid.look.zoom * Math.exp(-event.deltaY / 400));
  }, {passive: false});
  const draw = (): void => {
    render(tools(studio, view, milestones, palette), studio.host('tools'));
  };
  const tell = (): void => {
    const title = said(studio.arranged().blueprint, 'title');
    if (title && title !== studio.host('title').textContent) studio.host('title').textContent = title;
  };
  new MutationObserver(draw).observe(studio.host('panel'), {attributeFilter: ['hidden']});
  let seen: readonly unknown[] = [];
  let named = 0;
  studio.watch(({things}) => {
    if ([...things.keys()].some((one) => ['blueprint', 'journeys', 'personas'].includes(one.in))) named += 1;
  });
  grid.onDrawn(() => {
    const now = [named, studio.arranged(), grid.look, JSON.stringify(grid.shown), isList(studio), grid.sheet];
    if (now.every((one, nr) => one === seen[nr])) return;
    seen = now;
    draw();
    tell();
  });
}

function tools(studio: Studio, view: (next: View) => void, milestones: () => void, palette: () => void): TemplateResult {
  const {grid} = studio;
  const journeys = studio.arranged().journeys.map(({thing}) => thing);
  const both = ['current', 'ideal'].every((kind) => journeys.some((one) => said(one, 'kind') === kind));
  const shown = grid.shown;
  const now = 'both' in shown ? shown.both : (grid.sheet?.journey.key ?? shown.journey);
  const pick = (event: Event): void => {
    const key = (event.target as HTMLSelectElement).value;
    grid.showJourneys(key === 'above' || key === 'beside' ? {both: key} : {journey: key});
    grid.sheet?.go(grid.sheet.spot, {focus: false, quiet: true});
  };
  const folded = grid.look.folded.size > 0;
  return html`
    <div class="mk-switch" role="group" aria-label=${say(W.view)}>${(['toneel', 'consequenties'] as const).map((one) =>
      html`<button type="button" aria-pressed=${grid.look.view === one} @click=${() => view(one)}>${say(W[one])}</button>`)}</div>
    ${journeys.length > 1 ? html`<label class="lw-hidden" for="mk-journey">${say(W.journey)}</label><select id="mk-journey" @change=${pick}>
      ${journeys.map((one) => html`<option value=${one.key} ?selected=${now === one.key}>${nameOf(one, studio)}</option>`)}
      ${both ? (['above', 'beside'] as const).map((one) => html`<option value=${one} ?selected=${now === one}>${say(W[one])}</option>`) : nothing}</select>` : nothing}
    <button type="button" class="mk-narrow" aria-pressed=${isList(studio)} @click=${() => studio.commands.run('list')}>${say(W.list)}</button>
    <button type="button" class="mk-wide" aria-pressed=${folded} @click=${milestones}>${say(W.milestones)}</button>
    <button type="button" class="mk-bar__search" @click=${palette} aria-label=${say(W.more)} title="${say(W.more)} (Ctrl+K)"><svg class="mk-symbol" viewBox="0 0 16 16" aria-hidden="true"><path d="M6.8 2.4a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8zM10.1 10.1l3.9 3.9"></path></svg><span class="mk-wide">Ctrl+K</span></button>
    <button type="button" aria-label=${say(W.panel)} aria-pressed=${studio.panel.opened !== undefined} @click=${() => studio.panel.toggle()}><svg class="mk-symbol mk-narrow" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 3h12v10H2zM2 9h12"></path></svg><span class="mk-wide">${say(W.panel)}</span></button>`;
}

function nameOf(journey: Parameters<typeof said>[0], studio: Studio): string {
  const kind = say(studio.page.words['journeys']?.[said(journey, 'kind')] ?? {nl: '', en: ''});
  const persona = studio.arranged().personas.find((one) => studio.arranged().idOf(one) === said(journey, 'persona'));
  return said(journey, 'title') || [persona && said(persona, 'name'), kind].filter(Boolean).join(': ');
}

/** The zoom at which all steps are in sight. */
function fitted(studio: Studio): number {
  const sheet = studio.grid.sheet;
  const wide = sheet?.element.querySelector<HTMLElement>('.mk-row--stap')?.scrollWidth ?? 0;
  return wide ? studio.grid.look.zoom * (sheet?.scroller?.clientWidth ?? wide) / wide : 1;
}

/** The zoom at which the chosen cells fill what is in sight. */
function fittedTo(studio: Studio): number {
  const sheet = studio.grid.sheet;
  if (!sheet) return 1;
  const {left, right} = sheet.range;
  const column = sheet.elementAt({row: 2, column: Math.max(1, left)})?.offsetWidth ?? 240;
  const names = sheet.element.querySelector<HTMLElement>('.mk-name')?.offsetWidth ?? 0;
  const room = sheet.scroller?.clientWidth ?? 1000;
  return Math.min(1.6, studio.grid.look.zoom * room / (names + column * (right - Math.max(1, left) + 1)));
}
