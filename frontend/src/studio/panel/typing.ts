// Typing in a text that others type in too: every letter goes to the document at once, what others type appears
// around the caret, and the caret stays where it was.
import type {ElementPart} from 'lit-html';
import {AsyncDirective} from 'lit-html/async-directive.js';
import {directive} from 'lit-html/directive.js';
import * as Y from 'yjs';
import {setText} from '../../live/edits.ts';
import {putBack} from '../../live/lost.ts';
import {isThere, said, type Thing} from '../../live/things.ts';
import {applied, type Delta, differing, shifted} from './letters.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;
class Typing extends AsyncDirective {
  private box: Box | undefined;
  private thing: Thing | undefined;
  private path = '';
  private composing = false;

  render(_thing: Thing, _path: string): unknown {
    return undefined;
  }

  override update(part: ElementPart, [thing, path]: [Thing, string]): unknown {
    const box = part.element as Box;
    if (!this.box) this.begin(box);
    if (this.thing !== thing || this.path !== path) {
      this.thing?.map.unobserveDeep(this.heard);
      this.thing = thing;
      this.path = path;
      this.thing.map.observeDeep(this.heard);
      box.value = said(thing, path);
      fit(box);
    }
    return undefined;
  }

  private begin(box: Box): void {
    this.box = box;
    box.addEventListener('compositionstart', () => (this.composing = true));
    box.addEventListener('compositionend', () => {
      this.composing = false;
      this.typed();
    });
    box.addEventListener('input', () => this.typed());
  }

  private typed(): void {
    if (this.composing || !this.box || !this.thing) return;
    const there = isThere(this.thing) ? this.thing : putBack(this.thing);
    if (there) setText(there, this.path, this.box.value);
    fit(this.box);
  }

  private readonly heard = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const {box, thing} = this;
    if (!box || !thing || this.composing) return;
    const now = said(thing, this.path);
    if (now === box.value) return;
    const own = events.find((event) => event.target === thing.map.get(this.path));
    const delta = own && applied(box.value, own.delta as Delta) === now ? (own.delta as Delta) : differing(box.value, now);
    if (document.activeElement === box) this.keepCaret(box, now, delta);
    else box.value = now;
    fit(box);
  };

  /** Asking where the caret is costs a layout: only of the box that somebody types in. */
  private keepCaret(box: Box, now: string, delta: Delta): void {
    const {selectionStart, selectionEnd, selectionDirection, scrollTop} = box;
    box.value = now;
    if (selectionStart !== null && selectionEnd !== null) {
      box.setSelectionRange(shifted(selectionStart, delta), shifted(selectionEnd, delta), selectionDirection ?? 'none');
    }
    box.scrollTop = scrollTop;
  }

  override disconnected(): void {
    this.thing?.map.unobserveDeep(this.heard);
  }

  override reconnected(): void {
    if (!this.thing || !this.box) return;
    this.thing.map.observeDeep(this.heard);
    this.box.value = said(this.thing, this.path);
  }
}

/** Bind a box to a text of a thing. */
export const typing = directive(Typing);

/** Make a box as high as its text, so that nothing scrolls inside it. */
export function fit(box: Box): void {
  if (box instanceof HTMLTextAreaElement && !CSS.supports('field-sizing', 'content')) {
    box.rows = Math.min(12, Math.max(2, box.value.split('\n').length + Math.floor(box.value.length / 48)));
  }
}
