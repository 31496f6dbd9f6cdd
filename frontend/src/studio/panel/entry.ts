// A value that is kept as one: a name, a number, a day, a length of time. What cannot be kept stays on the screen.
import type {ElementPart} from 'lit-html';
import {AsyncDirective} from 'lit-html/async-directive.js';
import {directive} from 'lit-html/directive.js';

export interface Kept {
  /** What stands there now, as people read it. */
  readonly shown: string;
  /** Keep it; say what is wrong when it cannot be kept. */
  keep(written: string): string | undefined;
  /** Hear what is wrong, or that nothing is any more. */
  judged(wrong: string | undefined): void;
}

/** A pause in typing after which it is kept. */
const PAUSE = 500;

class Entering extends AsyncDirective {
  private box: HTMLInputElement | undefined;
  private kept: Kept | undefined;
  private draft: string | undefined;
  private timer = 0;

  render(_kept: Kept): unknown {
    return undefined;
  }

  override update(part: ElementPart, [kept]: [Kept]): unknown {
    this.kept = kept;
    if (!this.box) this.begin(part.element as HTMLInputElement);
    if (this.draft === undefined && this.box && this.box.value !== kept.shown) this.box.value = kept.shown;
    return undefined;
  }

  private begin(box: HTMLInputElement): void {
    this.box = box;
    box.addEventListener('input', () => {
      this.draft = box.value;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.keep(false), PAUSE);
    });
    box.addEventListener('change', () => this.keep(true));
    box.addEventListener('blur', () => this.keep(true));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.keep(true);
    });
  }

  /** While somebody still types, half a word is no mistake yet. */
  private keep(isDone: boolean): void {
    clearTimeout(this.timer);
    const {box, kept, draft} = this;
    if (!box || !kept || draft === undefined) return;
    const wrong = kept.keep(draft);
    if (wrong === undefined && isDone) this.draft = undefined;
    if (wrong === undefined || isDone) kept.judged(wrong);
    if (wrong === undefined && isDone && this.kept) box.value = this.kept.shown;
  }

  override disconnected(): void {
    this.keep(true);
  }
}

/** Bind a box to a value. */
export const entering = directive(Entering);
