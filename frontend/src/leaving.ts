// Signing out empties this browser: what was made without a network and still waits here would be gone. Whoever signs out hears
// that first, and can bring it to the server. Without this script the form does what it says.
import {html, render} from 'lit-html';
import {say, type Words} from './lib/words.ts';
import {drawer} from './live/drawer.ts';
import {type Left, waitingHere} from './live/waiting.ts';

const W = {
  one: {nl: 'Er wacht nog 1 wijziging', en: '1 change still waits'},
  many: {nl: 'Er wachten nog {many} wijzigingen', en: '{many} changes still wait'},
  why: {
    nl: 'Die staan alleen op dit apparaat. Als je je nu afmeldt, ben je ze kwijt. Open de blauwdruk: dan gaan ze vanzelf naar de server.',
    en: 'They are on this device only. If you sign out now, they are gone. Open the blueprint: then they go to the server by themselves.',
  },
  open: {nl: 'Open “{title}”', en: 'Open “{title}”'},
  stay: {nl: 'Blijf aangemeld', en: 'Stay signed in'},
  leave: {nl: 'Meld af en gooi ze weg', en: 'Sign out and throw them away'},
} satisfies Record<string, Words>;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sign-out]')) {
  form.addEventListener('submit', (event) => {
    const left = waitingHere(drawer());
    if (!left.length) return;
    event.preventDefault();
    ask(left, form);
  });
}

function ask(left: readonly Left[], form: HTMLFormElement): void {
  const many = left.reduce((sum, {waiting}) => sum + waiting, 0);
  const box = document.createElement('dialog');
  box.className = 'lw-leaving';
  box.setAttribute('aria-labelledby', 'lw-leaving-title');
  box.addEventListener('close', () => box.remove());
  render(html`<h2 class="utrecht-heading-2" id="lw-leaving-title">${say(many === 1 ? W.one : W.many, {many})}</h2>
    <p class="utrecht-paragraph">${say(W.why)}</p>
    <ul>${left.map(({page, title}) => html`<li><a class="utrecht-link" href=${page}>${say(W.open, {title: title || page})}</a></li>`)}</ul>
    <p class="lw-leaving__choices"><button type="button" class="utrecht-button utrecht-button--primary-action" @click=${() => box.close()}>${say(W.stay)}</button>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => form.submit()}>${say(W.leave)}</button></p>`, box);
  document.body.append(box);
  box.showModal();
}
