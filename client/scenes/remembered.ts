/** Words are looked up and put together once: a board says the same few at every event. */
import type { Say } from '../model/stage.ts';

/** More than a board says in a minute; then they are looked up anew. */
const most = 600;

export const remembered = (say: Say): Say => {
  const known = new Map<string, string>();
  return (key, args) => {
    let name = key;
    for (const each in args) name += ` ${args[each]}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const said = say(key, args);
    if (known.size >= most) known.clear();
    known.set(name, said);
    return said;
  };
};
