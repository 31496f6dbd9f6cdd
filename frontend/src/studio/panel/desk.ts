// What every form works with: the document, the forms, who may write, and who else is in a field.
import type {Doc} from 'yjs';
import type {Arranged} from '../../live/arranged.ts';
import type {Thing} from '../../live/things.ts';
import type {Forms} from './forms.ts';

export interface Desk {
  readonly doc: Doc;
  readonly forms: Forms;
  readonly language: 'nl' | 'en';
  readonly mayEdit: boolean;
  /** Where faces are drawn: `/gezicht/`. */
  readonly faces: string;
  tree(): Arranged;
  /** Show a thing in the panel, and put the cursor in its first field. */
  open(thing: Thing): void;
  /** Draw again, soon. */
  refresh(): void;
  /** Tell a screen reader, once. */
  announce(text: string): void;
  /** Say that this person is in a field, or in none any more. */
  enter(field: string | undefined): void;
  /** The names of others who are in a field. */
  others(field: string): readonly string[];
  /** Take back the last thing that this person did, or do it again. */
  undo(again: boolean): void;
  /** What somebody typed that cannot be kept yet, by field: it stays on the screen, with this sentence beside it. */
  readonly wrong: Map<string, string>;
}
