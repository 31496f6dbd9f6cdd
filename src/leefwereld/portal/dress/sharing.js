// Whoever wants to send this page to somebody does it the way her phone does.
for (const button of document.querySelectorAll('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => navigator.share({title: document.title, url: button.dataset.share}).catch(() => {}));
}
