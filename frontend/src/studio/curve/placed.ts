// Puts an element at a place in pixels, through its style and not through an attribute, which the page's policy forbids.
import {noChange} from 'lit-html';
import {Directive, directive, type ElementPart} from 'lit-html/directive.js';

class Placed extends Directive {
  render(_x: number, _y: number): unknown {
    return noChange;
  }

  override update(part: ElementPart, [x, y]: [number, number]): unknown {
    const {style} = part.element as HTMLElement;
    style.insetInlineStart = `${x}px`;
    style.insetBlockStart = `${y}px`;
    return noChange;
  }
}

export const placed = directive(Placed);
