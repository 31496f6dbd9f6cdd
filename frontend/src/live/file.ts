// The document as the tree of a file, for who takes a copy along: what was made without a network, or a look at what stands
// there. The same tree as blauwdruk/live/arranged.py makes; what cannot be in a blueprint is left out when it is read again.
import type * as Y from 'yjs';
import {type Arranged, arranged} from './arranged.ts';
import {ID, kindOf} from './schema.ts';
import {items, type Plain, type Thing, value} from './things.ts';

interface Node {
  [name: string]: Plain | Node | Node[];
}

/** Give the whole blueprint as it would stand in a file. */
export function asFile(doc: Y.Doc): Node {
  const tree = arranged(doc);
  return {format: 2, ...nodeOf(tree, tree.blueprint)};
}

function nodeOf(tree: Arranged, thing: Thing): Node {
  const node: Node = {[ID]: tree.idOf(thing)};
  const {fields, rows} = kindOf(thing.in);
  for (const [path, form] of Object.entries(fields)) {
    if (form === 'table') {
      for (const key of thing.map.keys()) if (key.startsWith(`${path}.`)) put(node, [path, key.slice(path.length + 1)], value(thing, key));
    } else if (form === 'items' || form === 'chosen') {
      const found = items(thing, path).map(({item}) => item);
      if (found.length > 0) put(node, path.split('.'), found);
    } else if (form === 'part') {
      if (value(thing, path) === true) put(node, path.split('.'), {});
    } else {
      const found = value(thing, path);
      if (found !== '' || form === 'value') put(node, path.split('.'), found);
    }
  }
  for (const row of Object.keys(rows)) {
    const inside = rowOf(tree, thing, row);
    if (inside.length > 0) put(node, row.split('.'), inside);
  }
  return node;
}

function rowOf(tree: Arranged, thing: Thing, row: string): Node[] {
  const found = tree.inside(thing, row).map((one) => nodeOf(tree, one));
  if (row !== 'phases' || found.length > 0) return found;
  const loose = tree.journeys.find((one) => one.thing === thing)?.phases[0]?.steps ?? [];
  return loose.length > 0 ? [{id: 'fase', title: '', steps: loose.map((step) => nodeOf(tree, step.thing))}] : [];
}

/** Put a value in its place, and make the parts on the way to it. */
function put(node: Node, way: readonly string[], found: Plain | Node | Node[] | undefined): void {
  const [name = '', ...rest] = way;
  if (found === undefined) return;
  if (rest.length > 0) put((node[name] ??= {}) as Node, rest, found);
  else if (!(name in node) || !isEmpty(found)) node[name] = found;
}

function isEmpty(found: Plain | Node | Node[]): boolean {
  return typeof found === 'object' && found !== null && !Array.isArray(found) && Object.keys(found).length === 0;
}
