// A blueprint without a journey: who is it about? Three words, and the first step is there.
import {html, nothing, render} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import {add, setValue, together} from '../../live/edits.ts';
import {said} from '../../live/things.ts';
import type {Studio} from '../studio.ts';
import {newPhase} from './slots.ts';

const W = {
  what: {nl: 'Begin met één persoon', en: 'Begin with one person'},
  why: {nl: 'Een blauwdruk vertelt de reis van één inwoner, zoals die het zelf meemaakt. Wie is het? De rest komt daarna.', en: 'A blueprint tells the journey of one resident, the way it is lived. Who is it? The rest comes after.'},
  name: {nl: 'Hoe heet deze inwoner?', en: 'What is this resident called?'},
  situation: {nl: 'Wat is er aan de hand? (mag later)', en: 'What is going on? (may come later)'},
  example: {nl: 'Bijvoorbeeld: Henk is drie maanden achter met de huur.', en: 'For example: Henk is three months behind with the rent.'},
  go: {nl: 'Maak de eerste stap', en: 'Make the first step'},
  loading: {nl: 'De blauwdruk komt eraan …', en: 'The blueprint is on its way …'},
  nobody: {nl: 'Hier is nog niets gemaakt.', en: 'Nothing was made here yet.'},
} satisfies Record<string, Words>;

/** Show how to begin for as long as there is no journey. */
export function startEmpty(studio: Studio): void {
  const box = document.createElement('div');
  box.className = 'mk-begin';
  const draw = (): void => {
    const isEmpty = studio.arranged().journeys.length === 0;
    if (isEmpty !== box.isConnected) isEmpty ? studio.host('sheets').append(box) : box.remove();
    if (!isEmpty) return render(nothing, box) as unknown as void;
    if (!studio.room.ready) render(html`<p class="lw-quiet">${say(W.loading)}</p>`, box);
    else if (!studio.mayEdit) render(html`<p>${say(W.nobody)}</p>`, box);
    else render(html`<form class="mk-begin__form" @submit=${(event: SubmitEvent) => begun(studio, event)}>
      <h2>${say(W.what)}</h2><p>${say(W.why)}</p>
      <label>${say(W.name)} <input type="text" name="name" required autocomplete="off"></label>
      <label>${say(W.situation)} <span class="lw-quiet mk-begin__example">${say(W.example)}</span><textarea name="situation" rows="2"></textarea></label>
      <button class="utrecht-button utrecht-button--primary-action">${say(W.go)}</button></form>`, box);
  };
  studio.grid.onDrawn(draw);
  draw();
}

function begun(studio: Studio, event: SubmitEvent): void {
  event.preventDefault();
  const said = new FormData(event.target as HTMLFormElement);
  const {doc} = studio.room;
  const {blueprint} = studio.arranged();
  const journey = together(doc, () => {
    const persona = add(doc, 'personas', {thing: blueprint, row: 'personas'}, {
      name: String(said.get('name')).trim(), situation: String(said.get('situation')).trim(), role: 'resident', title: String(said.get('name')),
    });
    setValue(persona, 'title', undefined);
    const made = add(doc, 'journeys', {thing: blueprint, row: 'journeys'}, {id: 'ideaal', kind: 'ideal', persona: idOf(persona)});
    newPhase(made);
    return made;
  });
  studio.grid.showJourneys({journey: journey.key});
  const sheet = studio.grid.sheet;
  sheet?.go({row: 2, column: 1});
}

function idOf(persona: Parameters<typeof said>[0]): string {
  return said(persona, 'id');
}
