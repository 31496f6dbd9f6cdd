// Whoever wants to send this page to somebody does it the way her phone does.
for (const button of document.querySelectorAll('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => navigator.share({title: document.title, url: button.dataset.share}).catch(() => {}));
}
// What she typed leaves the address of what she found: whoever is sent it reads about the help, and not her words.
if (document.querySelector('[data-share]') && location.search.includes('van=')) {
  history.replaceState(null, '', location.pathname + location.hash);
}
