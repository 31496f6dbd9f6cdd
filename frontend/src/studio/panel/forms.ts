// The forms as the server describes them (blauwdruk.forms): for every kind of thing its groups and inputs, in the
// language of the page.
import type {Collection, Form as Lies} from '../../live/schema.ts';
import type {Bounds} from './amounts.ts';
import type {Asked, When} from './conditions.ts';

export type InputKind =
  | 'text' | 'line' | 'yes_no' | 'choice' | 'choices' | 'list' | 'items' | 'number' | 'duration' | 'date' | 'reference'
  | 'references' | 'things' | 'table' | 'feeling' | 'face';

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface Input extends Bounds {
  readonly path: string;
  readonly form: Lies;
  readonly kind: InputKind;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly choices?: readonly Choice[];
  /** The collection that it points at, or that stands in it; `pains`, `steps`, `step places` and `places` too. */
  readonly to?: string;
  readonly ordinary?: string | number | boolean;
  readonly shown?: readonly When[];
  readonly asked?: readonly Asked[];
  readonly inside?: readonly Input[];
}

export interface Group {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly part?: string;
  readonly begin?: string;
  readonly shown?: readonly When[];
  readonly closed?: boolean;
  readonly inputs: readonly Input[];
}

export interface Form {
  readonly noun: string;
  readonly new: string;
  readonly called: string;
  readonly groups: readonly Group[];
}

export type Forms = Readonly<Record<Collection, Form>>;
