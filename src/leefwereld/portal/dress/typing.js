// Help while typing: the names and sayings of the whole shelf come once, so that no key pressed leaves the phone.
const field = document.querySelector('input[data-words]');
const list = document.getElementById('woorden');
if (field && list) {
  const folded = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  let known = [];
  const offer = () => {
    const asked = folded(field.value.trim());
    const fitting = asked.length < 2 ? [] : known.filter(([bare]) => bare.includes(asked)).slice(0, 6);
    list.replaceChildren(...fitting.map(([, text]) => Object.assign(document.createElement('option'), {value: text})));
  };
  field.addEventListener('focus', async () => {
    try {
      const told = await (await fetch(field.dataset.words)).json();
      known = told.words.map((text) => [folded(text), text]);
      offer();
    } catch { /* without help one types on */ }
  }, {once: true});
  field.addEventListener('input', offer);
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const button of document.querySelectorAll('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => navigator.share({title: document.title, url: button.dataset.share}).catch(() => {}));
}
const away = document.querySelector('[data-leave]');
if (away) {
  // Her words leave the address at once; who leaves, leaves no page to go back to.
  history.replaceState(null, '', location.pathname);
  away.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(away.href);
  });
}
// Another language keeps what was typed and not sent yet: on this device, for one page, and then it is forgotten.
const boxes = [...document.querySelectorAll('main input:not([type=hidden]), main textarea')];
try {
  const before = JSON.parse(sessionStorage.getItem('getypt') ?? '{}');
  sessionStorage.removeItem('getypt');
  for (const box of boxes) {
    if (box.type === 'radio') box.checked ||= before[box.name] === box.value;
    else box.value ||= before[box.name] ?? '';
  }
} catch { /* where nothing can be kept, nothing is */ }
for (const link of document.querySelectorAll('header nav a')) {
  link.addEventListener('click', () => {
    const typed = boxes.filter((box) => box.type !== 'radio' || box.checked).map((box) => [box.name, box.value]);
    try { sessionStorage.setItem('getypt', JSON.stringify(Object.fromEntries(typed))); } catch { /* as above */ }
  });
}
