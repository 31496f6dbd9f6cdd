// While somebody types: what could be plainer, beside each box. Everything else that we look up meanwhile goes to who
// listens for `told` on the form. Without this script the same is said when she chooses to look or to keep.
import './keeping.js';

const PAUSE = 700;
const form = document.querySelector('form[data-look]');
let last = 0;
let timer;

form.querySelectorAll('[data-says]').forEach((place) => place.setAttribute('aria-live', 'polite'));
form.addEventListener('input', () => {
  form.dataset.typed = 'yes';
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
form.addEventListener('submit', () => { form.dataset.kept = 'yes'; });
addEventListener('beforeunload', (event) => {
  if (form.dataset.typed && !form.dataset.kept) event.preventDefault();
});

async function look() {
  const turn = ++last;
  const answer = await fetch(form.dataset.look, {method: 'POST', body: new FormData(form)}).catch(() => null);
  if (!answer?.ok || turn !== last) return;
  const told = await answer.json();
  if (turn !== last) return;
  for (const place of form.querySelectorAll('[data-says]')) {
    list(place.querySelector('.wk-remarks'), told.remarks[place.dataset.says] ?? []);
  }
  form.dispatchEvent(new CustomEvent('told', {detail: told}));
}

export function list(place, lines) {
  const before = [...place.children].map((one) => one.textContent);
  if (before.join('\n') === lines.join('\n')) return;
  place.replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), {textContent: line})));
}
