// The tree of a blueprint as it stands in the shared document: everything in its home, in order; the same order and the
// same rules as blauwdruk/live/arranged.py. It is kept: typing does not make it anew, and what did not change is the same
// object as before, so that whoever draws it can leave that part alone.
import * as Y from 'yjs';
import {named} from './names.ts';
import {type Collection, kindOf} from './schema.ts';
import {type Changed, homeOf, parted, Standing} from './standing.ts';
import {docOf, said, type Thing, thing as thingIn} from './things.ts';

export interface ArrangedStep {
  readonly thing: Thing;
  /** By list (`frontstage`, `pains`) the cards; an empty list has no entry. */
  readonly cards: Readonly<Record<string, readonly Thing[]>>;
}

export interface ArrangedPhase {
  /** None when somebody took the last phase of the journey away: the steps are still there. */
  readonly thing: Thing | null;
  readonly steps: readonly ArrangedStep[];
}

export interface ArrangedJourney {
  readonly thing: Thing;
  readonly phases: readonly ArrangedPhase[];
}

export interface Arranged {
  readonly blueprint: Thing;
  readonly personas: readonly Thing[];
  readonly journeys: readonly ArrangedJourney[];
  readonly consequences: readonly Thing[];
  readonly evidence: readonly Thing[];
  readonly artefacts: readonly Thing[];
  readonly goals: readonly Thing[];
  readonly sessions: readonly Thing[];
  readonly lessons: readonly Thing[];
  readonly arrows: readonly Thing[];
  readonly indicators: readonly Thing[];
  /** What stood in something that somebody took away; it is in the document, and comes back with its home. */
  readonly homeless: readonly Thing[];
  /** Steps whose phase is gone: they stand at the end of their journey. */
  readonly strays: readonly Thing[];
  /** Any list of a thing, in order: the `pains` of a persona, the `screen.fields` of a step. */
  inside(thing: Thing, row: string): readonly Thing[];
  /** The thing in whose list this one stands; none for the blueprint, and for what is not in the tree. */
  homeOf(thing: Thing): Thing | undefined;
  /** The id that no neighbour has, as in a file. */
  idOf(thing: Thing): string;
  /** The address as rules, comments and changes use it: `journeys/ideaal/steps/vraag/frontstage/pagina`. */
  addressOf(thing: Thing): string | undefined;
  /** The thing at an address. */
  thingAt(address: string): Thing | undefined;
  /** How consequences, arrows and links name a step or phase: `ideaal/vraag`; empty for anything else. */
  placeOf(thing: Thing): string;
  /** By aspect the consequences at a place. */
  consequencesAt(place: string): Readonly<Record<string, readonly Thing[]>>;
}

interface Kept {
  readonly standing: Standing;
  version: number;
  tree: Tree;
}

const kept = new WeakMap<Y.Doc, Kept>();

/** Give the tree of a document: the same object until something stands elsewhere. */
export function arranged(doc: Y.Doc): Arranged {
  const found = keptOf(doc);
  if (found.version !== found.standing.version) {
    found.tree = new Tree(doc, found.standing, found.tree);
    found.version = found.standing.version;
  }
  return found.tree;
}

/** Listen to every transaction that changed something, with the things and fields; gives the way to stop. */
export function watch(doc: Y.Doc, listener: (changed: Changed) => void): () => void {
  return keptOf(doc).standing.watch(listener);
}

/** Say that an edit touched where a thing stands, so that the next edit of the same transaction knows it. */
export function note(doc: Y.Doc, thing: Thing): void {
  keptOf(doc).standing.refresh(thing.in, thing.key);
}

export type {Changed};

/** How consequences and links name a step: `ideaal/vraag`. */
export function placeOf(step: Thing): string {
  return arranged(docOf(step)).placeOf(step);
}

function keptOf(doc: Y.Doc): Kept {
  const found = kept.get(doc);
  if (found) return found;
  const standing = new Standing(doc);
  const made = {standing, version: standing.version, tree: new Tree(doc, standing)};
  kept.set(doc, made);
  return made;
}

interface Seen {
  readonly home: Thing | undefined;
  readonly row: string;
}

/** One state of the tree. */
class Tree implements Arranged {
  readonly blueprint: Thing;
  readonly journeys: readonly ArrangedJourney[];
  readonly strays: readonly Thing[];
  private readonly standing: Standing;
  private readonly straysBy: ReadonlyMap<string, readonly Thing[]>;
  private readonly steps = new Map<Thing, ArrangedStep>();
  private readonly phases = new Map<Thing, ArrangedPhase>();
  private readonly byThing = new Map<Thing, ArrangedJourney>();
  private readonly homes = new Map<Thing, Seen>();
  private lost: readonly Thing[] | undefined;
  private ids: Map<Thing, string> | undefined;
  private addresses: Map<string, Thing> | undefined;
  private places: Map<string, Record<string, Thing[]>> | undefined;

  constructor(doc: Y.Doc, standing: Standing, before?: Tree) {
    this.standing = standing;
    const blueprint = thingIn(doc, 'blueprint', '');
    if (!blueprint) throw new Error('every document has its blueprint');
    this.blueprint = blueprint;
    this.straysBy = standing.strays();
    this.strays = [...this.straysBy.values()].flat();
    this.journeys = this.list('journeys').map((journey) => this.journey(journey, before));
  }

  get personas() { return this.list('personas'); }
  get consequences() { return this.list('consequences'); }
  get evidence() { return this.list('evidence'); }
  get artefacts() { return this.list('artefacts'); }
  get goals() { return this.list('goals'); }
  get sessions() { return this.list('sessions'); }
  get lessons() { return this.list('lessons'); }
  get arrows() { return this.list('arrows'); }
  get indicators() { return this.list('indicators'); }

  get homeless(): readonly Thing[] {
    this.lost ??= this.standing.homeless();
    return this.lost;
  }

  inside(thing: Thing, row: string): readonly Thing[] {
    if (thing.in === 'blueprint') return this.standing.list(`blueprint//${row}`);
    if (thing.in === 'phases' && row === 'steps') return this.phases.get(thing)?.steps.map((step) => step.thing) ?? [];
    return this.standing.list(`${thing.in}/${thing.key}/${row}`);
  }

  homeOf(thing: Thing): Thing | undefined {
    this.everything();
    return this.homes.get(thing)?.home;
  }

  idOf(thing: Thing): string {
    return this.everything().get(thing) ?? said(thing, 'id');
  }

  addressOf(thing: Thing): string | undefined {
    if (thing.in === 'blueprint') return '';
    this.everything();
    const seen = this.homes.get(thing);
    if (!seen?.home) return undefined;
    const home = this.addressOf(seen.home);
    if (home === undefined) return undefined;
    const way = thing.in === 'steps' ? home.split('/phases/')[0] : home;
    return [way, ...seen.row.split('.'), this.idOf(thing)].filter(Boolean).join('/');
  }

  thingAt(address: string): Thing | undefined {
    if (address === '') return this.blueprint;
    if (!this.addresses) {
      this.addresses = new Map();
      for (const thing of this.everything().keys()) {
        const own = this.addressOf(thing);
        if (own) this.addresses.set(own, thing);
      }
    }
    return this.addresses.get(address);
  }

  placeOf(thing: Thing): string {
    const home = this.homeOf(thing);
    if (!home) return '';
    const journey = thing.in === 'steps' && home.in === 'phases' ? this.homeOf(home) : home;
    return journey?.in === 'journeys' ? `${this.idOf(journey)}/${this.idOf(thing)}` : '';
  }

  consequencesAt(place: string): Readonly<Record<string, readonly Thing[]>> {
    if (!this.places) {
      this.places = new Map();
      for (const one of this.consequences) {
        const at = said(one, 'step');
        const there = this.places.get(at) ?? {};
        (there[said(one, 'aspect')] ??= []).push(one);
        this.places.set(at, there);
      }
    }
    return this.places.get(place) ?? {};
  }

  private list(collection: Collection): readonly Thing[] {
    return this.standing.list(`blueprint//${collection}`);
  }

  private journey(thing: Thing, before?: Tree): ArrangedJourney {
    const phases = this.standing.list(`journeys/${thing.key}/phases`);
    const strays = this.straysBy.get(thing.key) ?? [];
    const made = phases.map((phase, nr) => this.phase(phase, nr === phases.length - 1 ? strays : [], before));
    if (phases.length === 0 && strays.length > 0) made.push({thing: null, steps: strays.map((step) => this.step(step, before))});
    const old = before?.byThing.get(thing);
    const journey = old && same(old.phases, made) ? old : {thing, phases: made};
    this.byThing.set(thing, journey);
    return journey;
  }

  private phase(thing: Thing, strays: readonly Thing[], before?: Tree): ArrangedPhase {
    const steps = [...this.standing.list(`phases/${thing.key}/steps`), ...strays].map((step) => this.step(step, before));
    const old = before?.phases.get(thing);
    const phase = old && same(old.steps, steps) ? old : {thing, steps};
    this.phases.set(thing, phase);
    return phase;
  }

  private step(thing: Thing, before?: Tree): ArrangedStep {
    const cards: Record<string, readonly Thing[]> = {};
    for (const row of CARD_ROWS()) {
      const found = this.standing.list(`steps/${thing.key}/${row}`);
      if (found.length > 0) cards[row] = found;
    }
    const old = before?.steps.get(thing);
    const isSame = old && Object.keys(old.cards).length === Object.keys(cards).length && Object.keys(cards).every((row) => old.cards[row] === cards[row]);
    const step = isSame ? old : {thing, cards};
    this.steps.set(thing, step);
    return step;
  }

  /** Walk through the whole tree once, when somebody asks for an id, a home or an address. */
  private everything(): Map<Thing, string> {
    if (!this.ids) {
      this.ids = new Map([[this.blueprint, said(this.blueprint, 'id')]]);
      this.walk(this.blueprint, this.ids);
    }
    return this.ids;
  }

  private walk(home: Thing, ids: Map<Thing, string>): void {
    for (const row of Object.keys(kindOf(home.in).rows)) {
      const things = this.inside(home, row);
      for (const one of things) this.homes.set(one, {home, row});
      if (row === 'phases') this.nameSteps(home, things, ids);
      else if (row !== 'steps' || home.in !== 'phases') for (const [one, id] of named(things, row.split('.').at(-1) ?? row)) ids.set(one, id);
      for (const one of things) this.walk(one, ids);
    }
  }

  /** Steps and phases of a journey share their ids, because a place does not tell them apart. */
  private nameSteps(journey: Thing, phases: readonly Thing[], ids: Map<Thing, string>): void {
    const nodes = this.byThing.get(journey)?.phases ?? [];
    const steps = nodes.flatMap((phase) => phase.steps.map((step) => step.thing));
    for (const [one, id] of named([...phases, ...steps], 'phases')) ids.set(one, id);
    const loose = nodes.filter((phase) => phase.thing === null).flatMap((phase) => phase.steps.map((step) => step.thing));
    for (const step of loose) {
      this.homes.set(step, {home: journey, row: 'steps'});
      this.walk(step, ids);
    }
  }
}

let cardRows: readonly string[] | undefined;

function CARD_ROWS(): readonly string[] {
  cardRows ??= Object.entries(kindOf('steps').rows).filter(([, held]) => held === 'cards').map(([row]) => row);
  return cardRows;
}

function same(old: readonly unknown[], made: readonly unknown[]): boolean {
  return old.length === made.length && old.every((one, nr) => one === made[nr]);
}

export {homeOf as standsIn, parted};
