// The small symbols of the method, in one line weight; the same as in the drawings.
import {html, nothing, svg, type TemplateResult} from 'lit-html';
import type {Page} from '../page.ts';

const OURS: Page['symbols'] = {
  evidence: {lines: 'M6.8 2.4a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8zM10.1 10.1l3.9 3.9', filled: ''},
  screen: {lines: 'M4.6 1.8h6.8v12.4H4.6zM7 12h2', filled: ''},
  none: {lines: 'M3.4 8h9.2', filled: ''},
};

/** Give what draws a symbol by its name, with what it means for who cannot see it. */
export function symbols(known: Page['symbols']): (name: string | undefined, meaning?: string) => TemplateResult | typeof nothing {
  return (name, meaning = '') => {
    const found = name ? (OURS[name] ?? known[name]) : undefined;
    if (!found) return nothing;
    return html`<svg class="mk-symbol mk-symbol--${name}" viewBox="0 0 16 16" aria-hidden="true">${found.filled
      ? svg`<path class="mk-symbol__filled" d=${found.filled}></path>` : nothing}<path d=${found.lines}></path></svg>${meaning
      ? html`<span class="lw-hidden">${meaning}: </span>` : nothing}`;
  };
}
