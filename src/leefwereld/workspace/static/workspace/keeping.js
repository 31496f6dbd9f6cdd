// Keeping without losing one's place: Ctrl+S keeps, and afterwards one stands where one was, with what was said in sight.
// What was moved or added, but not kept, is where one goes on. Without this script the address says where that is.
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
form.addEventListener('submit', ({submitter}) => {
  const open = parts.map((one) => one.open);
  const ids = parts.filter((one) => one.open && one.id).map((one) => one.id);
  sessionStorage.setItem(key, JSON.stringify({field, top: scrollY, open, ids, deed: submitter?.value ?? ''}));
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
if (was && form.querySelector('.wk-unkept')) {
  was.ids.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  // Where the address leads takes the focus away until the page has come.
  addEventListener('load', () => {
    const there = document.querySelector(':target');
    there?.scrollIntoView();
    next(there)?.focus({preventScroll: true});
  });
}

// What is moved can be moved on; of what is new the first box is typed in; beside what is gone one stands.
function next(there) {
  const again = /^(up|down):/.test(was.deed) && form.querySelector(`[name="deed"][value="${was.deed}"]`);
  const fresh = was.deed.startsWith('answer:') ? there?.nextElementSibling : there;
  return again || fresh?.querySelector(was.deed.startsWith('drop:') ? 'summary' : '.utrecht-textbox');
}
