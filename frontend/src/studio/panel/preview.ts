// What the resident sees: the demo of the live document in a phone. Two frames take turns, so that nothing blinks.
import {html, type TemplateResult} from 'lit-html';
import type {Thing} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import {PANEL} from './words.ts';

export interface Preview {
  /** The phone for a step. */
  frame(step: Thing): TemplateResult;
  /** The document changed, and the server has it: show it after a short pause. */
  stale(): void;
}

/** After the last change it is shown within half a second. */
const PAUSE = 250;

/** Begin; `address` gives the page of a step's screen, nothing while the step has no place. */
export function preview(address: (step: Thing) => string): Preview {
  const host = document.createElement('div');
  host.className = 'pf-phone lw-device lw-device--phone';
  let shown: HTMLIFrameElement | undefined;
  let coming: HTMLIFrameElement | undefined;
  let again = false;
  let step: Thing | undefined;
  let turn = 0;
  let timer = 0;

  const load = (): void => {
    timer = 0;
    const there = step && address(step);
    if (!there || !host.isConnected) return;
    // One is on its way: it comes first, or many changes would keep all of them from being seen.
    if (coming?.isConnected) {
      again = true;
      return;
    }
    const nr = (turn += 1);
    const next = document.createElement('iframe');
    next.title = say(PANEL.preview);
    next.setAttribute('sandbox', 'allow-scripts allow-forms');
    next.className = 'pf-phone__frame pf-phone__frame--coming';
    next.addEventListener('load', () => {
      if (next !== coming) return next.remove();
      for (const old of host.querySelectorAll('iframe')) if (old !== next) old.remove();
      next.classList.remove('pf-phone__frame--coming');
      shown = next;
      coming = undefined;
      host.dataset['turn'] = String(nr);
      if (again) soon();
      again = false;
    }, {once: true});
    next.src = there.replace('#', `&turn=${nr}#`);
    coming = next;
    host.append(next);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(load, PAUSE);
  };
  return {
    frame(wanted) {
      if (wanted !== step) {
        step = wanted;
        coming = undefined;
        soon();
      } else if (!shown && !coming && !timer) soon();
      return html`${host}`;
    },
    stale() {
      if (host.isConnected) soon();
    },
  };
}
