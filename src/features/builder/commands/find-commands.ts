import { Search } from 'lucide-react';
import type { Command } from '#product/commands/command.ts';
import { type CommandContext, commandsOf } from './command-context.ts';
import { COMMAND_WORDS as words } from './words.ts';

/** Looking for steps. Without a search, the next one found is what begins it. */
export function findCommands({ builder, flow }: CommandContext): readonly Command[] {
  const { canvas } = builder;
  const command = commandsOf(words.groups.find);
  const open = () =>
    canvas.setState(({ search }) => ({ search: { query: search?.query ?? '', times: performance.now() } }));
  const walk = (step: 1 | -1) => () => {
    if (canvas.getState().search === null) open();
    // It has come with the search box.
    else
      void import('#features/builder/finding/step-walk.ts').then(({ walkFound }) =>
        walkFound(builder, flow, step),
      );
  };
  return [
    command('find', words.find, { icon: Search, run: open }),
    command('nextFound', words.nextFound, { heardIn: 'fields', run: walk(1) }),
    command('previousFound', words.previousFound, { heardIn: 'fields', run: walk(-1) }),
  ];
}
