// All that can be done, in one list: shortcuts, the palette, the list of keys and the menus are made from it.
import type {Words} from '../lib/words.ts';
import {chord, isTyping} from './keys.ts';
import type {Options} from './options.ts';

export interface Command {
  readonly id: string;
  readonly words: Words;
  /** Other words by which people look for it. */
  readonly also?: Words;
  /** 'Ctrl+D', 'Alt+ArrowLeft', 'N'; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** Where it stands in the list of keys. */
  readonly group?: Words;
  /** Whether it can be done now; without it, always. */
  when?(): boolean;
  run(): void;
  /** In which menus it stands: 'cell', 'card', 'step', 'phase'. */
  readonly menus?: readonly string[];
  /** Its keys work while somebody is typing too. */
  readonly whileTyping?: boolean;
  /** Somebody else listens to its keys; here they are only told. */
  readonly heardElsewhere?: boolean;
}

export interface Commands {
  add(...commands: Command[]): () => void;
  all(): readonly Command[];
  /** Those of a menu that can be done now. */
  of(menu: string): readonly Command[];
  /** Do it, if it can be done; say whether it was. */
  run(id: string): boolean;
  /** Do what these keys are for; say whether there was something. */
  pressed(event: KeyboardEvent): boolean;
}

/** Whether single letters do something; some people press them without meaning to. */
export const LETTERS = 'letters';

/** Begin with nothing that can be done. */
export function commands(options: Options): Commands {
  const known = new Map<string, Command>();
  const can = (command: Command): boolean => command.when?.() ?? true;
  const heard = (keys: string, typing: boolean): Command | undefined => [...known.values()].find((command) =>
    !command.heardElsewhere && command.keys?.includes(keys) && (!typing || command.whileTyping) && can(command));
  return {
    add(...those) {
      for (const one of those) known.set(one.id, one);
      return () => those.forEach((one) => known.delete(one.id));
    },
    all: () => [...known.values()],
    of: (menu) => [...known.values()].filter((command) => command.menus?.includes(menu) && can(command)),
    run(id) {
      const command = known.get(id);
      if (!command || !can(command)) return false;
      command.run();
      return true;
    },
    pressed(event) {
      const keys = chord(event);
      const typing = isTyping(event.target);
      if ([...keys].length === 1 && (typing || options.get(LETTERS, 'on') === 'off')) return false;
      const command = heard(keys, typing);
      command?.run();
      return command !== undefined;
    },
  };
}
