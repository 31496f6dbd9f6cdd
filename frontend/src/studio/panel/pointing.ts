// What a field can point at: people, evidence, artefacts, pains, steps and places, as choices with words.
import type {Arranged} from '../../live/arranged.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Choice, Forms} from './forms.ts';

export interface Pointed extends Choice {
  /** Under which heading it stands. */
  readonly under?: string;
  readonly thing?: Thing;
}

const LONGEST = 90;

/** Give what can be chosen for a field of this thing. */
export function canPointAt(to: string, from: Thing, tree: Arranged, forms: Forms): readonly Pointed[] {
  if (to === 'personas') return tree.personas.map((one) => ({key: tree.idOf(one), label: said(one, 'name') || tree.idOf(one), thing: one}));
  if (to === 'evidence') return tree.evidence.map((one) => ({key: tree.idOf(one), label: evidenceInWords(one, forms), thing: one}));
  if (to === 'artefacts') return tree.artefacts.map((one) => ({key: tree.idOf(one), label: artefactInWords(one, tree, forms), thing: one}));
  if (to === 'pains') return painsOf(from, tree);
  if (to === 'steps') return stepsOf(journeyOf(from, tree), tree, from);
  return placesIn(tree, to === 'places');
}

/** The journey in which a thing stands, if it stands in one. */
export function journeyOf(thing: Thing, tree: Arranged): Thing | undefined {
  let here: Thing | undefined = thing;
  while (here && here.in !== 'journeys') here = tree.homeOf(here);
  return here;
}

/** The word of a closed list as people read it. */
export function wordOf(forms: Forms, collection: keyof Forms, path: string, key: string): string {
  for (const group of forms[collection].groups) {
    const found = group.inputs.find((one) => one.path === path)?.choices?.find((one) => one.key === key);
    if (found) return found.label;
  }
  return key;
}

export function cut(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function evidenceInWords(one: Thing, forms: Forms): string {
  return `${wordOf(forms, 'evidence', 'kind', said(one, 'kind'))}: ${cut(said(one, 'text'))}`;
}

function artefactInWords(one: Thing, tree: Arranged, forms: Forms): string {
  return `${wordOf(forms, 'artefacts', 'kind', said(one, 'kind'))}: ${cut(said(one, 'title')) || tree.idOf(one)}`;
}

function painsOf(from: Thing, tree: Arranged): Pointed[] {
  const journey = journeyOf(from, tree);
  if (!journey) return [];
  const names = ['persona', 'companion', 'professional'].map((role) => said(journey, role)).filter(Boolean);
  const people = tree.personas.filter((one) => names.includes(tree.idOf(one)));
  return people.flatMap((one) => tree.inside(one, 'pains').map((pain) => ({key: tree.idOf(pain), label: cut(said(pain, 'text')), under: said(one, 'name'), thing: pain})));
}

function stepsOf(journey: Thing | undefined, tree: Arranged, from: Thing): Pointed[] {
  const found = tree.journeys.find((one) => one.thing === journey);
  const steps = found?.phases.flatMap(({thing: phase, steps}) => steps.map(({thing}) => ({phase, thing}))) ?? [];
  return steps.filter(({thing}) => thing !== from).map(({phase, thing}) => ({
    key: tree.idOf(thing), label: cut(said(thing, 'title')) || tree.idOf(thing), thing, ...(phase && {under: said(phase, 'title')}),
  }));
}

function placesIn(tree: Arranged, withPhases: boolean): Pointed[] {
  return tree.journeys.flatMap(({thing: journey, phases}) => phases.flatMap(({thing: phase, steps}) => {
    const under = [said(journey, 'title') || tree.idOf(journey), phase ? said(phase, 'title') : ''].filter(Boolean).join(' – ');
    const all = [...(withPhases && phase ? [phase] : []), ...steps.map(({thing}) => thing)];
    return all.map((one) => ({key: tree.placeOf(one), label: cut(said(one, 'title')) || tree.idOf(one), under, thing: one}));
  }));
}
