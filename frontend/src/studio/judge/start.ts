// Rules and numbers, live: dots at cells, and two tabs. They never stop anybody.
import {say} from '../../lib/words.ts';
import type {Mark} from '../grid/marks.ts';
import type {Studio} from '../studio.ts';
import {findings} from './findings.ts';
import {listen} from './judged.ts';
import {measures} from './measures.ts';
import {addressOf} from './spots.ts';
import * as words from './words.ts';

/** Begin to listen to what is said of the blueprint. */
export function start(studio: Studio): void {
  let marks = new Map<string, Mark[]>();
  const judge = listen(studio, () => {
    const tree = studio.arranged();
    marks = new Map();
    for (const finding of judge.said?.findings ?? []) {
      const thing = judge.thingOf(finding);
      if (!thing) continue;
      const address = addressOf(finding, thing, tree);
      const mark = {kind: finding.level === 'must' ? 'must' : 'finding', words: say(finding.text)};
      marks.set(address, [...(marks.get(address) ?? []), mark]);
    }
    studio.grid.marks.refresh();
    studio.panel.refresh();
  });
  studio.grid.marks.add((address) => marks.get(address) ?? []);
  studio.panel.add({id: 'findings', words: words.FINDINGS, badge: () => judge.said?.findings.length, render: (place) => findings(studio, judge, place)});
  studio.panel.add({id: 'measures', words: words.MEASURES, render: () => measures(studio, judge)});
}
