// The columns of the grid: one for every step; a phase that is folded, or has no steps yet, is one column. Behind the last
// stands an empty one: who types in it makes a new step, and who goes away again leaves nothing behind.
import type {ArrangedJourney, ArrangedPhase, ArrangedStep} from '../../live/arranged.ts';

export interface Column {
  /** Never changes while the step is there. */
  readonly key: string;
  readonly phase: ArrangedPhase;
  /** None when the phase is folded or empty. */
  readonly step: ArrangedStep | undefined;
  /** Which step it is, from one; of a folded phase its first. */
  readonly nr: number;
  readonly folded: boolean;
  /** Not there yet: typing makes it. */
  readonly ghost: boolean;
  /** The first column of its phase, and how many columns that has. */
  readonly first: number;
  readonly many: number;
}

/** The key by which a phase is folded; a phase that is gone has none of its own. */
export function foldOf(phase: ArrangedPhase): string {
  return phase.thing?.key ?? '';
}

const GHOST = 'nieuw';

/** Give the columns of a journey, in order; the one to add a step in only for who may. */
export function columnsOf(journey: ArrangedJourney, folded: ReadonlySet<string>, mayEdit: boolean): Column[] {
  const columns: Column[] = [];
  let nr = 1;
  for (const phase of journey.phases) {
    const first = columns.length;
    const isFolded = folded.has(foldOf(phase)) && phase.steps.length > 0;
    const steps: readonly (ArrangedStep | undefined)[] = isFolded || !phase.steps.length ? [undefined] : phase.steps;
    steps.forEach((step, at) => columns.push({
      key: step ? step.thing.key : `fase-${foldOf(phase)}`,
      phase, step, nr: nr + at, folded: isFolded, ghost: false, first, many: steps.length,
    }));
    nr += phase.steps.length;
  }
  if (mayEdit) {
    const phase = journey.phases.at(-1) ?? {thing: null, steps: []};
    columns.push({key: GHOST, phase, step: undefined, nr, folded: false, ghost: true, first: columns.length, many: 1});
  }
  return columns;
}
