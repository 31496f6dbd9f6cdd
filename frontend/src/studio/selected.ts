// What is chosen in the grid, for all parts of the page to look at.

/** A place by ids, as they stand in a file: it survives a new name and a move. */
export interface Place {
  readonly journey: string;
  readonly phase?: string;
  readonly step?: string;
  /** A row: a lane, an aspect, a field: 'frontstage', 'law', 'does'. */
  readonly row?: string;
  /** A card or a consequence. */
  readonly card?: string;
}

export interface Selected {
  readonly place: Place;
  /** Whether this person is typing there now. */
  readonly typing: boolean;
  choose(place: Place): void;
  type(on: boolean): void;
  /** Hear every new choice, and when typing begins and ends; give back how to stop hearing. */
  on(listener: (place: Place) => void): () => void;
}

/** Begin with nothing chosen. */
export function selected(): Selected {
  const listeners = new Set<(place: Place) => void>();
  let place: Place = {journey: ''};
  let typing = false;
  const tell = (): void => {
    for (const listener of [...listeners]) listener(place);
  };
  return {
    get place() {
      return place;
    },
    get typing() {
      return typing;
    },
    choose(next) {
      if (isSame(place, next)) return;
      place = next;
      tell();
    },
    type(on) {
      if (typing === on) return;
      typing = on;
      tell();
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Say whether two places are the same. */
export function isSame(one: Place, other: Place): boolean {
  return (['journey', 'phase', 'step', 'row', 'card'] as const).every((name) => one[name] === other[name]);
}

/** A link to a place; it lands there after a new name or a move. */
export function linkTo(place: Place): string {
  const said = new URLSearchParams();
  if (place.step) said.set('stap', `${place.journey}/${place.step}`);
  else if (place.phase) said.set('fase', `${place.journey}/${place.phase}`);
  else said.set('reis', place.journey);
  if (place.row) said.set('rij', place.row);
  if (place.card) said.set('kaart', place.card);
  return `#${said.toString().replaceAll('%2F', '/')}`;
}

/** The place that a link leads to; nothing when it is no link of ours. */
export function placeIn(hash: string): Place | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [journey, name] = (said.get('stap') ?? said.get('fase') ?? said.get('reis') ?? '').split('/');
  if (!journey) return undefined;
  const [row, card] = [said.get('rij'), said.get('kaart')];
  return {
    journey,
    ...(name && said.has('stap') && {step: name}),
    ...(name && said.has('fase') && !said.has('stap') && {phase: name}),
    ...(row && {row}),
    ...(card && {card}),
  };
}
