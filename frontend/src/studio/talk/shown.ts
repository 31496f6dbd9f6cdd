// A part of a page in the panel: what somebody is typing in it stays when the part comes anew.
import {namesIn} from './mention.ts';

interface Kept {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly focused: boolean;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Put nodes in a box instead of what is there; texts that were begun, and what was opened, stay. */
export function replaced(box: HTMLElement, nodes: DocumentFragment): void {
  const kept = begun(box);
  const opened = [...box.querySelectorAll('details[open]')].map(nameOf);
  const focused = document.activeElement instanceof HTMLElement && box.contains(document.activeElement) ? document.activeElement.id : '';
  box.replaceChildren(nodes);
  namesIn(box);
  for (const one of box.querySelectorAll('details')) if (opened.includes(nameOf(one))) one.open = true;
  for (const [id, {value, start, end}] of kept) {
    const field = boxOf(box, id);
    if (!field) continue;
    field.value = value;
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(start, end);
  }
  if (focused) boxOf(box, focused)?.focus({preventScroll: true});
}

/** Forget what was begun in a form: it has been sent. */
export function emptied(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<Box>('textarea, input:not([type="hidden"])')) field.value = field.defaultValue;
}

function begun(box: HTMLElement): Map<string, Kept> {
  const fields = [...box.querySelectorAll<Box>('textarea[id], input[id]:not([type="hidden"])')];
  return new Map(fields.filter((one) => one.value !== one.defaultValue || one === document.activeElement).map((one) => [
    one.id, {value: one.value, start: one.selectionStart, end: one.selectionEnd, focused: one === document.activeElement},
  ]));
}

function boxOf(box: HTMLElement, id: string): Box | null {
  return box.querySelector<Box>(`#${CSS.escape(id)}`);
}

/** A thing that opens, by the article that it is in and what it says. */
function nameOf(details: Element): string {
  return `${details.closest('article')?.id ?? ''} ${details.querySelector('summary')?.textContent ?? ''}`;
}
