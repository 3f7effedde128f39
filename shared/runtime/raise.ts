/** Making exceptions. Their hidden attributes, without `$`: args, cause, context, suppress, trace. */
import type { Ref, Value } from '../program/value.ts';
import { alloc } from './cells.ts';
import type { Raised, Vm } from './native.ts';

/** An instance of a built-in exception type with these arguments. */
export const exception = (vm: Vm, type: string, args: readonly Value[]): Ref =>
  alloc(vm, {
    t: 'object',
    type: { k: 'y', v: type },
    attributes: { args: { k: 't', v: args } },
  });

/** For `throw raised(vm, 'ValueError', 'text')`. Without a text the exception has no arguments. */
export const raised = (vm: Vm, type: string, ...args: readonly Value[]): Raised => ({
  raised: exception(vm, type, args),
});
