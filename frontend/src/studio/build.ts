// The studio is put together: one room, one grid, and the parts beside it.
import {arranged, watch} from '../live/arranged.ts';
import type {Room} from '../live/room.ts';
import {chooser} from './chooser.ts';
import {commands} from './commands.ts';
import {grid} from './grid/grid.ts';
import {start as startGrid} from './grid/start.ts';
import {notices} from './notices.ts';
import {options} from './options.ts';
import type {Page} from './page.ts';
import {panel} from './panel.ts';
import {type Place, selected} from './selected.ts';
import {host, type Studio} from './studio.ts';

/** What begins when there is a studio: the grid first, and every other part after it. */
export type Start = (studio: Studio) => void;

/** Make the studio of a page, open its room, and let its parts begin. */
export function build(page: Page, open: (selected: () => unknown) => Room, parts: readonly Start[] = []): Studio {
  document.querySelector('[data-mk="without"]')?.remove();
  const liked = options(window.localStorage);
  const chosen = selected();
  const room = open(() => chosen.place);
  // The server knows best what somebody may do, and says so again when that changes.
  const part = (): string => room.part || page.part;
  const announce = (text: string, about?: 'place'): void => {
    const live = host(about ? 'live' : 'news');
    // The same sentence twice is two times news.
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  };
  const base = {
    page, room, host, announce,
    selected: chosen,
    panel: panel(host('panel'), chosen, liked),
    commands: commands(liked),
    notices: notices(host('notices'), announce),
    options: liked,
    choose: chooser(),
    mayChange(place: Place) { return part() === 'facilitator' || (part() === 'maker' && !(this as Partial<Studio>).closed?.(place)); },
    get mayEdit() { return this.mayChange(chosen.place); },
    get mayComment() { return part() !== 'reader'; },
    get mayLead() { return part() === 'facilitator'; },
    arranged: () => arranged(room.doc),
    watch: (listener: Parameters<typeof watch>[1]) => watch(room.doc, listener),
    told: (kind: string, listener: (said: Readonly<Record<string, unknown>>) => void) => room.told(kind, listener),
  };
  const studio: Studio = Object.assign(base, {grid: grid(base, host('sheets'))});
  for (const start of [startGrid, ...parts]) start(studio);
  return studio;
}
