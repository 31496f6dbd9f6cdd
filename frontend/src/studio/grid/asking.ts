// A strip under the grid that asks something before it is done: what a paste will change, what is to be seen on a picture.
import {nothing, render, type TemplateResult} from 'lit-html';
import type {Words} from '../../lib/words.ts';
import {say} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import type {Sheet} from './sheet.ts';

export interface Asking {
  /** Ask; the keyboard comes to the first thing to answer, and back to the cell with Escape. */
  ask(sheet: Sheet, drawn: TemplateResult, gone?: () => void): void;
  close(sheet: Sheet): void;
}

/** Make the strip. */
export function asking(studio: Pick<Studio, 'host'>, name: Words): Asking {
  const box = document.createElement('section');
  box.className = 'mk-paste';
  box.setAttribute('aria-label', say(name));
  box.hidden = true;
  studio.host('sheets').after(box);
  let left: (() => void) | undefined;
  const close = (sheet: Sheet): void => {
    box.hidden = true;
    render(nothing, box);
    left?.();
    left = undefined;
    sheet.go(sheet.spot, {quiet: true});
  };
  return {
    close,
    ask(sheet, drawn, gone) {
      left = gone;
      render(drawn, box);
      box.hidden = false;
      box.querySelector<HTMLElement>('input, button')?.focus();
      box.onkeydown = (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close(sheet);
      };
    },
  };
}
