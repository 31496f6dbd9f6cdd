// From a problem to its line in the text: select the line, and bring it in sight.
import {span} from './lib/lines.ts';

const text = document.querySelector<HTMLTextAreaElement>('textarea[name="text"]');

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-line]')) {
  link.addEventListener('click', (event) => {
    if (!text) return;
    event.preventDefault();
    const [start, end] = span(text.value, Number(link.dataset['line']));
    text.focus();
    text.setSelectionRange(start, end);
    const height = text.scrollHeight / text.value.split('\n').length;
    text.scrollTop = Math.max(0, (Number(link.dataset['line']) - 4) * height);
    text.scrollIntoView({block: 'center'});
  });
}
