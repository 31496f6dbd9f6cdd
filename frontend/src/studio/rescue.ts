// Words that somebody was writing in something that a colleague took away at that moment: shown, to copy or to put back.
import {say, type Words} from '../lib/words.ts';
import {putBack} from '../live/lost.ts';
import type {Studio} from './studio.ts';

const TAKEN: Words = {
  nl: 'Iemand haalde dit weg terwijl je erin schreef: “{words}”',
  en: 'Somebody took this away while you were writing in it: “{words}”',
};
const WROTE: Words = {nl: 'Dit schreef je, en het staat nergens meer: “{words}”', en: 'You wrote this, and it stands nowhere any more: “{words}”'};
const LOCKED: Words = {
  nl: 'Deze fase staat op slot. Wat je daar deed, is teruggezet; de rest van je werk blijft staan.',
  en: 'This phase is locked. What you did there was put back; the rest of your work stays.',
};
const BACK: Words = {nl: 'Zet terug', en: 'Put back'};
const COPY: Words = {nl: 'Kopieer', en: 'Copy'};
const COPIED: Words = {nl: 'Je tekst staat op het klembord.', en: 'Your text is on the clipboard.'};
const STANDS: Words = {nl: 'Het staat er weer. Met Ctrl+Z gaat het weg.', en: 'It is there again. Ctrl+Z takes it away.'};

/** Somebody who is away for coffee should find it when she is back. */
const LONG = 900;
const SHOWN = 160;

/** The server says that it puts something back just before it does, in milliseconds. */
const JUST_SAID = 5_000;

/** Begin to listen for it. */
export function start(studio: Studio): void {
  let refusedAt = -JUST_SAID;
  const isRefused = (): boolean => performance.now() - refusedAt < JUST_SAID;
  studio.told('refused', () => {
    if (!isRefused()) studio.notices.say({text: say(LOCKED)});
    refusedAt = performance.now();
  });
  studio.room.on('lost', (those) => {
    const words = those.map((one) => one.words.trim()).join('\n\n');
    if (isRefused()) return rescued(studio, words);
    rescued(studio, words, () => {
      const back = those.map(({thing}) => putBack(thing)).filter((one) => one !== undefined);
      studio.room.undo.stop();
      if (back.length) studio.notices.say({text: say(STANDS), seconds: 6});
    });
  });
}

/** Show words that are gone from the document; with a way to put them back when there is one. */
export function rescued(studio: Pick<Studio, 'notices'>, words: string, back?: () => void): void {
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)} …` : words;
  const copy = {text: say(COPY), run: () => void copied(studio, words)};
  studio.notices.say({
    text: say(back ? TAKEN : WROTE, {words: shown}), seconds: LONG,
    ...(back ? {action: {text: say(BACK), run: back}, other: copy} : {action: copy}),
  });
}

async function copied(studio: Pick<Studio, 'notices'>, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    studio.notices.say({text: say(COPIED), seconds: 4});
  } catch {
    // A browser that lets nobody at the clipboard: then it stays in sight, to copy by hand.
    rescued(studio, words);
  }
}
