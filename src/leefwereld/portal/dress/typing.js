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
