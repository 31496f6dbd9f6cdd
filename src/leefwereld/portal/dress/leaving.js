// Who may be watched: her words leave the address at once; who leaves, leaves no page to go back to.
const away = document.querySelector('[data-leave]');
if (away) {
  history.replaceState(null, '', location.pathname);
  away.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(away.href);
  });
}
