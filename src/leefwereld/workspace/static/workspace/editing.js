// While somebody types: what could be plainer, how many phrases there are, and what a resident would read.
// Without this script the same is said when she chooses to look or to keep.
const PAUSE = 700;
const form = document.getElementById('voorziening');
const shown = document.querySelector('[data-shown]');
let last = 0;
let timer;

if (form) {
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.querySelectorAll('[data-says]').forEach((place) => place.setAttribute('aria-live', 'polite'));
  form.querySelector('[data-look-button]')?.setAttribute('hidden', '');
  form.addEventListener('submit', () => { form.dataset.kept = 'yes'; });
  addEventListener('beforeunload', (event) => {
    if (form.dataset.typed && !form.dataset.kept) event.preventDefault();
  });
  form.addEventListener('input', () => { form.dataset.typed = 'yes'; });
  form.querySelectorAll('[data-add-row]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => addRow(button.previousElementSibling));
  });
}

for (const button of document.querySelectorAll('[data-take]')) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    take(button);
  });
}

function take(button) {
  const box = form.elements.phrases;
  const row = button.closest('li');
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('[data-take]');
  box.value = `${box.value.trimEnd()}\n${button.value}`.trimStart();
  box.dispatchEvent(new Event('input', {bubbles: true}));
  const heard = row.closest('[data-heard]');
  row.remove();
  heard.querySelector('[data-heard-many]').textContent = heard.querySelectorAll('[data-take]').length;
  if (!next) heard.hidden = true;
  (next ?? box).focus();
}

async function look() {
  const turn = ++last;
  const answer = await fetch(form.dataset.look, {method: 'POST', body: new FormData(form)}).catch(() => null);
  if (!answer?.ok || turn !== last) return;
  const told = await answer.json();
  if (turn !== last) return;
  for (const place of form.querySelectorAll('[data-says]')) {
    list(place.querySelector('.wk-remarks'), told.remarks[place.dataset.says] ?? []);
  }
  list(form.querySelector('[data-twice]'), told.twice);
  form.querySelector('[data-count]').textContent = told.count;
  document.getElementById('upl').replaceChildren(...told.upl.map((name) => Object.assign(document.createElement('option'), {value: name})));
  if (told.shown) shown.innerHTML = told.shown;
}

function list(place, lines) {
  const before = [...place.children].map((one) => one.textContent);
  if (before.join('\n') === lines.join('\n')) return;
  place.replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), {textContent: line})));
}

function addRow(rows) {
  const row = rows.lastElementChild.cloneNode(true);
  row.querySelector('input').value = '';
  rows.append(row);
  row.querySelector('input').focus();
}
