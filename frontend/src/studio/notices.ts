// Notices: what just happened, in a sentence, and how to take it back.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';

export interface Action {
  readonly text: string;
  run(): void;
}

export interface Notice {
  readonly text: string;
  /** What can be done about it. */
  readonly action?: Action;
  /** What else can be done. */
  readonly other?: Action;
  /** How long it stays; ten seconds unless said otherwise, and as long as somebody points at it. */
  readonly seconds?: number;
}

export interface Notices {
  say(notice: Notice): () => void;
}

/** Show notices in an element, the newest below. */
export function notices(host: HTMLElement, announce: (text: string) => void): Notices {
  const shown: {nr: number; notice: Notice; timer: number}[] = [];
  let last = 0;
  const draw = (): void => {
    render(repeat(shown, ({nr}) => nr, ({nr, notice}) => drawn(notice, () => gone(nr))), host);
  };
  const gone = (nr: number): void => {
    const at = shown.findIndex((one) => one.nr === nr);
    if (at < 0) return;
    clearTimeout(shown[at]?.timer);
    shown.splice(at, 1);
    draw();
  };
  const wait = (nr: number, seconds: number): number => window.setTimeout(() => {
    // Whoever points at a notice, or stands on its button, is still reading.
    if (host.matches(':hover') || host.contains(document.activeElement)) {
      const one = shown.find((other) => other.nr === nr);
      if (one) one.timer = wait(nr, 2);
    } else gone(nr);
  }, seconds * 1000);
  return {
    say(notice) {
      const nr = (last += 1);
      shown.push({nr, notice, timer: wait(nr, notice.seconds ?? 10)});
      if (shown.length > 3) gone(shown[0]?.nr ?? 0);
      draw();
      announce(notice.text);
      return () => gone(nr);
    },
  };
}

function drawn({text, action, other}: Notice, gone: () => void): TemplateResult {
  const button = (one: Action | undefined): TemplateResult | typeof nothing => one
    ? html`<button type="button" @click=${() => { gone(); one.run(); }}>${one.text}</button>` : nothing;
  return html`<div class="mk-notice"><span>${text}</span>${button(action)}${button(other)}</div>`;
}
