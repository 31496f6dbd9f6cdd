// What a person can do about a finding with one press: fill the field, swap the word, park it with the consequences.
import {add, setText, together} from '../../live/edits.ts';
import {textsOf} from '../../live/schema.ts';
import {docOf, said, type Thing, text} from '../../live/things.ts';
import type {Arranged} from '../../live/arranged.ts';
import type {Mend} from './judged.ts';

/** Swap words in the texts of a thing; say how often. Capitals stay where they were. */
export function swap(thing: Thing, words: Mend['words']): number {
  let many = 0;
  together(docOf(thing), () => {
    for (const path of textsOf(thing.in)) {
      if (!text(thing, path)) continue;
      const before = said(thing, path);
      const after = words.reduce((letters, [word, better]) => letters.replace(whole(word), (found) => {
        many += 1;
        return capital(found) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
      }), before);
      setText(thing, path, after);
    }
  });
  return many;
}

/** Put words of the organisation where they belong: with the consequences of their step, as a question to answer. */
export function park(step: Thing, words: Mend['words'], tree: Arranged, language: 'nl' | 'en'): Thing[] {
  const place = tree.placeOf(step);
  return together(docOf(step), () => words.map(([word, aspect]) =>
    add(docOf(step), 'consequences', {thing: tree.blueprint, row: 'consequences'}, {
      step: place, aspect, text: language === 'nl' ? `Wat is hier nodig van ‘${word}’?` : `What is needed here of ‘${word}’?`,
    })));
}

function whole(word: string): RegExp {
  const letters = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
}

function capital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
