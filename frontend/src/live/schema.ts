// How a blueprint lies in the shared document. Python works it out from the model (blauwdruk.live.schema) and the page
// brings it as JSON: a new field takes part here by itself.
import type {Words} from '../lib/words.ts';

/** How a field lies in the document; a `row` is a list of other things, that say themselves where they stand. */
export type Form = 'text' | 'value' | 'chosen' | 'items' | 'table' | 'part' | 'row';

export type Collection =
  | 'blueprint' | 'goals' | 'evidence' | 'sessions' | 'lessons' | 'personas' | 'journeys' | 'consequences' | 'arrows'
  | 'indicators' | 'artefacts' | 'cards' | 'phases' | 'sections' | 'fields' | 'steps' | 'choices';

export interface Kind {
  /** The lists that such a thing can stand in: `phases/steps`; none for what stands in the blueprint itself. */
  readonly homes: readonly string[];
  /** By path in the file's words: `resident.does`. */
  readonly fields: Readonly<Record<string, Form>>;
  /** The lists of other things in it, and their collections: `screen.fields`. */
  readonly rows: Readonly<Record<string, Collection>>;
}

export interface Schema {
  readonly version: number;
  readonly collections: Readonly<Record<Collection, Kind>>;
  /** By `collection.path` the words of a closed list, and what people read; the page brings them when it has them. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  readonly labels?: Readonly<Record<string, Words>>;
}

export const ID = 'id';
export const HOME = '@home';
export const AT = '@at';
/** A step's journey by its key: it finds a home when somebody takes its phase away. */
export const JOURNEY = '@journey';

let known: Schema | undefined;

/** Learn the arrangement; once a page, before the document is opened. */
export function learn(schema: Schema): void {
  known = schema;
}

/** The arrangement that was learned. */
export function schema(): Schema {
  if (!known) throw new Error('learn(schema) comes before everything else');
  return known;
}

export function kindOf(collection: Collection): Kind {
  return schema().collections[collection];
}

export function collections(): Collection[] {
  return Object.keys(schema().collections) as Collection[];
}

export function isCollection(name: string): name is Collection {
  return Object.hasOwn(schema().collections, name);
}

/** The fields that are merged by letter. */
export function textsOf(collection: Collection): string[] {
  return Object.entries(kindOf(collection).fields).filter(([, form]) => form === 'text').map(([path]) => path);
}
