// The floor: the same words in a table that does nothing, with heads that stay in sight, and a box to type in.
import {card, CARDS, does, milestone, OTHER_ROWS, phase, PHASES, ROWS, step, STEPS} from './content.ts';
import {timed} from './timed.ts';

const began = performance.now();
document.body.innerHTML = `<div class="room">${table()}</div><textarea></textarea>`;
document.body.getBoundingClientRect();
const drawn = performance.now() - began;
const room = document.querySelector('.room');
document.addEventListener('keydown', (event) => {
  const cell = document.activeElement?.closest('td');
  if (!cell || event.key !== 'ArrowRight') return;
  (cell.nextElementSibling as HTMLElement | null)?.focus({preventScroll: true});
});
Object.assign(window, {
  bench: {
    ...timed(() => room),
    drawn: () => drawn,
    toCard: () => document.querySelector('textarea')?.focus(),
    toCell: () => document.querySelectorAll('tr')[12]?.querySelectorAll('td')[5]?.focus({preventScroll: true}),
  },
});

function table(): string {
  const each = STEPS / PHASES;
  const phases = Array.from({length: PHASES}, (_, nr) => nr);
  const steps = phases.flatMap((nr) => Array.from({length: each}, (_, at) => [at, nr] as const));
  const heads = `<tr class="phase"><th></th>${phases.map((nr) => `<th colspan="${each}">${phase(nr)}</th>`).join('')}</tr>
    <tr class="step"><th></th>${steps.map(([at, nr]) => `<th>${step(at, nr)}</th>`).join('')}</tr>`;
  const flags = `<tr><th>Mijlpaal</th>${phases.map(() => `<td colspan="${each}">${milestone}</td>`).join('')}</tr>`;
  const cards = (row: number): string => Array.from({length: CARDS / STEPS}, (_, nr) => nr).filter((nr) => nr % ROWS.length === row)
    .map((nr) => `<p>${card(nr)}</p>`).join('');
  const body = [
    ...ROWS.map((name, row) => line(name, cards(row))),
    ...Array.from({length: OTHER_ROWS}, (_, nr) => line(`Rij ${nr}`, nr ? '' : `<p>${does}</p>`)),
  ];
  return `<table><thead>${heads}</thead><tbody>${flags}${body.join('')}</tbody></table>`;

  function line(name: string, cell: string): string {
    return `<tr><th>${name}</th>${steps.map(() => `<td tabindex="-1">${cell}</td>`).join('')}</tr>`;
  }
}
