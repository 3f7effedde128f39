/** Numbers of the program's own classes, for functions of module math: their `__float__` or `__index__` is asked first. */
import { redirect } from '../../native.ts';
import { native, tupleOf } from '../../values/box.ts';
import { definesOwn } from '../../values/program.ts';
import type { Natives } from '../define.ts';

/** With `methods` in the order in which they are asked. */
export const converting = (natives: Natives, methods: readonly string[]): Natives => {
  const made: Record<string, Natives[string]> = {};
  for (const [name, work] of Object.entries(natives))
    made[name] = (vm, args, named) => {
      const isForeign = args.some((arg) => methods.some((method) => definesOwn(vm, arg, method)));
      return isForeign && named === null
        ? redirect('_asNumbers', [native(name), tupleOf([...args]), tupleOf([...methods])])
        : work(vm, args, named);
    };
  return made;
};
