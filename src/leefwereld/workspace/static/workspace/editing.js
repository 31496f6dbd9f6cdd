// While somebody types a voorziening: how many phrases there are, and what a resident would read.
// Without this script the same is said when she chooses to look or to keep.
import {list} from './typing.js';

const form = document.getElementById('voorziening');
const shown = document.querySelector('[data-shown]');

form.querySelector('[data-look-button]')?.setAttribute('hidden', '');
form.querySelectorAll('[data-add-row]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => addRow(button.previousElementSibling));
});
form.addEventListener('told', ({detail: told}) => {
  list(form.querySelector('[data-twice]'), told.twice);
  form.querySelector('[data-count]').textContent = told.count;
  document.getElementById('upl').replaceChildren(...told.upl.map((name) => Object.assign(document.createElement('option'), {value: name})));
  if (told.shown) shown.innerHTML = told.shown;
});

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

function addRow(rows) {
  const row = rows.lastElementChild.cloneNode(true);
  row.querySelector('input').value = '';
  rows.append(row);
  row.querySelector('input').focus();
}
