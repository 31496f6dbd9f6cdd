// Keeping without losing one's place: Ctrl+S keeps, and afterwards one stands where one was, with what was said in sight.
// Without this script the page begins at its top, where the same is said.
const form = document.querySelector('form[data-look]');
const keep = form.querySelector('[data-keep]');
const bar = keep.closest('.wk-keep');
const key = `kept:${location.pathname}`;
const parts = [...form.querySelectorAll('details')];
let field = '';

keep.setAttribute('aria-keyshortcuts', 'Control+S');
keep.title = 'Ctrl+S';
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  form.requestSubmit(keep);
});
form.addEventListener('focusin', ({target}) => { field = target.id || field; });
form.addEventListener('submit', () => {
  sessionStorage.setItem(key, JSON.stringify({field, top: scrollY, open: parts.map((one) => one.open)}));
});

const was = JSON.parse(sessionStorage.getItem(key));
const said = document.querySelector('main > .lw-said');
sessionStorage.removeItem(key);
if (was && said && getComputedStyle(bar).position === 'sticky') {
  bar.querySelector('.wk-keep__last')?.remove();
  bar.prepend(said);
  parts.forEach((one, nr) => { one.open = was.open[nr] ?? one.open; });
  scrollTo(0, was.top);
  document.getElementById(was.field)?.focus({preventScroll: true});
}
