// Sizes by custom properties, set through the CSSOM: our pages allow no style in their text.
import {noChange} from 'lit-html';
import {directive, Directive, type ElementPart, type PartInfo, PartType} from 'lit-html/directive.js';

class Sized extends Directive {
  private before: Readonly<Record<string, string | number>> = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('sized() stands in a tag');
  }

  render(_sizes: Readonly<Record<string, string | number>>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [sizes]: [Readonly<Record<string, string | number>>]): unknown {
    for (const [name, size] of Object.entries(sizes)) {
      if (this.before[name] !== size) (part.element as HTMLElement).style.setProperty(name, String(size));
    }
    this.before = sizes;
    return noChange;
  }
}

/** `<div ${sized({'--span': 3})}>` */
export const sized = directive(Sized);
