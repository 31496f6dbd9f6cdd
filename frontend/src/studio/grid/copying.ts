// Making the same thing again: a card, a step with all that is in it and hangs on it, a phase.
import * as Y from 'yjs';
import {type Arranged, arranged, type ArrangedPhase, type ArrangedStep} from '../../live/arranged.ts';
import {add, type Fields, together, type After, type Home} from '../../live/edits.ts';
import {kindOf, type Collection} from '../../live/schema.ts';
import {chosen, docOf, type Plain, said, type Thing, value} from '../../live/things.ts';

/** Give what a thing says, without its id: what another one is made with. */
export function fieldsOf(thing: Thing): Fields {
  const found: Record<string, Plain> = {};
  const forms = kindOf(thing.in).fields;
  for (const [path, form] of Object.entries(forms)) {
    if (form === 'items' || form === 'chosen') {
      const items = chosen(thing, path);
      if (items.length) found[path] = items;
    } else {
      const one = thing.map.get(path) instanceof Y.Text ? said(thing, path) : value(thing, path);
      if (one !== undefined && one !== '') found[path] = one;
    }
  }
  return found;
}

/** Make the same thing again, with everything in it. */
export function copied(thing: Thing, home: Home, after?: After): Thing {
  const doc = docOf(thing);
  return together(doc, () => {
    const made = add(doc, thing.in, home, fieldsOf(thing), after);
    for (const row of Object.keys(kindOf(thing.in).rows)) {
      if (thing.in === 'phases' && row === 'steps') continue;
      for (const inside of arranged(doc).inside(thing, row)) copied(inside, {thing: made, row});
    }
    return made;
  });
}

/** Make a step again behind itself, with its consequences. */
export function copiedStep(step: Thing, home: Home, after?: After): Thing {
  const doc = docOf(step);
  return together(doc, () => {
    const before = arranged(doc);
    const hung = Object.values(before.consequencesAt(before.placeOf(step))).flat();
    const made = copied(step, home, after);
    const tree = arranged(doc);
    const place = tree.placeOf(made);
    for (const one of hung) add(doc, 'consequences', {thing: tree.blueprint, row: 'consequences'}, {...fieldsOf(one), step: place});
    return made;
  });
}

/** Make a phase again behind itself, with its steps. */
export function copiedPhase(phase: ArrangedPhase, journey: Thing): Thing | undefined {
  const thing = phase.thing;
  if (!thing) return undefined;
  return together(docOf(thing), () => {
    const made = copied(thing, {thing: journey, row: 'phases'}, thing);
    phase.steps.forEach((step) => copiedStep(step.thing, {thing: made, row: 'steps'}));
    return made;
  });
}

/** Where a card stands now. */
export function homeOf(tree: Arranged, thing: Thing, step: ArrangedStep, row: string): Home {
  const collection: Collection = thing.in;
  return collection === 'consequences' ? {thing: tree.blueprint, row: 'consequences'} : {thing: step.thing, row};
}
