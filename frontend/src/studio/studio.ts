// The studio: what every part of the working page is given.
import type {Arranged, Changed} from '../live/arranged.ts';
import type {Words} from '../lib/words.ts';
import type {Room} from '../live/room.ts';
import type {Choice} from './chooser.ts';
import type {Commands} from './commands.ts';
import type {Grid} from './grid/grid.ts';
import type {Notices} from './notices.ts';
import type {Options} from './options.ts';
import type {Page} from './page.ts';
import type {Panel} from './panel.ts';
import type {Place, Selected} from './selected.ts';

/** The empty places of the page that a part may fill. */
export type Host = 'title' | 'saved' | 'people' | 'tools' | 'sheets' | 'panel' | 'notices' | 'live' | 'news';

export interface Studio {
  readonly page: Page;
  readonly room: Room;
  readonly grid: Grid;
  readonly selected: Selected;
  readonly panel: Panel;
  readonly commands: Commands;
  readonly notices: Notices;
  readonly options: Options;
  readonly mayEdit: boolean;
  readonly mayComment: boolean;
  readonly mayLead: boolean;
  /** Whether this person may change something at a place now; somewhere else than what is chosen too. */
  mayChange(place: Place): boolean;
  /** Let people choose one thing from a list, found by a few letters. */
  choose(what: Words, all: readonly Choice[]): void;
  /** The tree of the blueprint, the same one until something stands elsewhere. */
  arranged(): Arranged;
  /** Hear every change of the document, one's own too; give back how to stop hearing. */
  watch(listener: (changed: Changed) => void): () => void;
  /** Say something to who listens instead of looks; where one is now never drowns the news, nor the other way around. */
  announce(text: string, about?: 'place'): void;
  /** Hear what the server says to this page: 'talk', 'judged' ... */
  told(kind: string, listener: (said: Readonly<Record<string, unknown>>) => void): () => void;
  host(name: Host): HTMLElement;
  /** Somebody who may not change the chosen cell would; says whether she was given a way to propose it. */
  propose?: () => boolean;
  /** Whether nobody but who leads changes something at a place now: a phase that is locked in a work session. */
  closed?: (place: Place) => boolean;
  /** Everybody is called to a place, or let go: whoever keeps where people work hears it. */
  gathered?: (place: Place | undefined) => void;
}

/** A place of the page. */
export function host(name: Host): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-mk="${name}"]`);
  if (!found) throw new Error(`the page has no place for ${name}`);
  return found;
}
