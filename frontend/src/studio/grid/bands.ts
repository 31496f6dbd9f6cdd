// Bands: what is drawn across all steps of a journey, under the names of the steps, such as the curve of feelings.
import type {TemplateResult} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import type {Column} from './columns.ts';
import type {DrawnBand} from './drawing.ts';
import type {Look, Sheet} from './sheet.ts';
import type {View} from './rows.ts';
import type {Thing} from '../../live/things.ts';

export interface Band {
  readonly id: string;
  readonly words: Words;
  /** In which views it is shown. */
  readonly views: readonly View[];
  /** Draw it over these columns; a column is `--mk-col` wide, a folded one `--mk-fold`. Nothing hides the band. */
  render(journey: Thing, columns: readonly Column[]): TemplateResult | null;
}

export interface Bands {
  add(band: Band): () => void;
  drawn(sheet: Sheet, look: Look): readonly DrawnBand[];
}

/** Begin without bands. */
export function bands(changed: () => void): Bands {
  const all: Band[] = [];
  return {
    add(band) {
      all.push(band);
      changed();
      return () => {
        all.splice(all.indexOf(band), 1);
        changed();
      };
    },
    drawn: (sheet, look) => all.flatMap((band) => {
      const drawn = band.views.includes(look.view) ? band.render(sheet.journey, sheet.columns) : null;
      return drawn ? [{id: band.id, name: say(band.words), drawn}] : [];
    }),
  };
}
