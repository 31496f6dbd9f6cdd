// Keys as people name them: 'Ctrl+Shift+Z', 'Alt+ArrowLeft', 'N', '?'. On a Mac the command key counts as Ctrl.

export interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

/** Name what was pressed. A digit is named by its key, so that Shift+1 is the same on every keyboard. */
export function chord(event: Pressed): string {
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : ''].filter(Boolean);
  const digit = /^Digit(\d)$/.exec(event.code ?? '')?.[1];
  if (digit && event.shiftKey && !isLetter(event.key)) return [...held, 'Shift', digit].join('+');
  const key = nameOf(event);
  const isSign = key.length === 1 && !isLetter(key) && !/\d/.test(key);
  if (event.shiftKey && !(isSign && !held.length)) held.push('Shift');
  return [...held, key].join('+');
}

/** Say whether a key types a letter or sign, rather than doing something. */
export function types(event: Pressed): boolean {
  return [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Say a key as it stands on a keyboard: 'Ctrl+Shift+Z', 'Alt+←'. */
export function keyName(keys: string): string {
  return keys.split('+').map((key) => NAMES[key] ?? key).join('+') || '+';
}

/** Say whether somebody is typing there, so that single letters mean letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', ' ': 'Spatie',
};

function isLetter(key: string): boolean {
  return key.length === 1 && key.toLowerCase() !== key.toUpperCase();
}

function nameOf(event: Pressed): string {
  // With Alt or Ctrl held some keyboards give another sign; the place of the key still says which letter it is.
  const byPlace = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code ?? '')?.[1];
  if ((event.altKey || event.ctrlKey || event.metaKey) && byPlace && !/^[a-z0-9]$/i.test(event.key)) return byPlace;
  return isLetter(event.key) ? event.key.toUpperCase() : event.key;
}
