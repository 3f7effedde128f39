/**
 * Compiled Python, as plain data: what `python` writes and `runtime` runs. A stack machine much like CPython's own
 * (Lib/dis, 3.11 and later), so that errors and hand-over points fall where CPython's fall.
 */
import type { Value } from './value.ts';

/**
 * The instructions; `[below .. top] -> [below .. top]` is what they do to the frame's stack, `n` is their argument.
 * Attribute, global and namespace names stand in `Code.names`, each with a `$` before it, as the heap's namespaces have them
 * (`$append`, `$concurrent.futures`); names of slots and of keyword arguments are plain.
 */
export const opcodes = [
  'nop', // n: nothing
  'pop', // [x] -> []
  'dup', // [x] -> [x x]
  'dup2', // [x y] -> [x y x y]
  'swap', // [x y] -> [y x]
  'rot3', // [x y z] -> [z x y]
  'const', // [] -> [consts[n]]
  'loadFast', // [] -> [locals[n]]; UnboundLocalError
  'storeFast', // [x] -> []
  'deleteFast',
  'makeCell', // locals[n] becomes a new cell around what it holds (at the head of a function, for captured variables)
  'loadCell', // [] -> [what the cell in locals[n] holds]; NameError
  'storeCell', // [x] -> []
  'deleteCell',
  'pushCell', // [] -> [the cell itself]: for closures
  'loadGlobal', // [] -> [x]: the module's, else a built-in; NameError
  'storeGlobal',
  'deleteGlobal',
  'loadName', // in a class body: its own, else as loadGlobal
  'storeName',
  'deleteName',
  'annotate', // in a class body: [its source text] -> []; names[n] has an annotation, in this order
  'loadAttr', // [x] -> [x.names[n]]
  'storeAttr', // [value x] -> []
  'deleteAttr', // [x] -> []
  'getItem', // [x key] -> [x[key]]
  'setItem', // [value x key] -> []
  'deleteItem', // [x key] -> []
  'buildSlice', // [start stop step] -> [slice]
  'unary', // [x] -> [y]: unaryOperators[n]
  'binary', // [x y] -> [z]: binaryOperators[n]
  'inplace', // the same for x += y
  'compare', // [x y] -> [z]: compareOperators[n]
  'jump', // to instruction n
  'loop', // the same, backwards: the eval breaker is looked at
  'jumpIfFalse', // [x] -> []
  'jumpIfTrue',
  'jumpIfFalseOrPop', // jumps with x left on the stack, else drops it
  'jumpIfTrueOrPop',
  'getIter', // [x] -> [iterator]
  'forIter', // [it] -> [it item], or [] and a jump to n when it is exhausted
  'buildTuple', // [n items] -> [tuple]
  'buildList',
  'buildSet',
  'buildDict', // [n times key, value] -> [dict]
  'buildString', // [n strings] -> [string]
  'listAppend', // [.. x] -> [..]: to the list n below the top (1: next below x)
  'setAdd',
  'dictPut', // [.. key value] -> [..]: to the dict n below key
  'listExtend', // [.. iterable] -> [..]
  'setUpdate',
  'dictMerge', // for {**x}
  'kwMerge', // for f(**x): a key twice is a TypeError
  'listToTuple', // [list] -> [tuple]
  'unpack', // [x] -> [n items, the first on top]
  'unpackEx', // n = before + 256 * after: [x] -> [after .. list .. before], the first on top
  'format', // n = 0 none, 1 !s, 2 !r, 3 !a: [x] -> [text]; 4 more: [x spec] -> [text]
  'call', // [callee, n arguments] -> [result]
  'callKw', // consts[n] is a tuple: how many positional ones, then names: [callee, arguments, values of the names] -> [result]
  'callEx', // n = 0: [callee list] -> [result]; 1: [callee list dict] -> [result]
  'makeFunction', // codes[n]: [tuple of defaults, dict of keyword defaults or None, tuple of cells] -> [function]
  'buildClass', // [body function, name, n bases] -> [class]; decorators are plain calls
  'return', // [x] -> leaves the frame
  'raise', // n = 0: again what is being handled; 1: [exception]; 2: [exception cause]
  'enterHandler', // [exception] -> [what was being handled before, exception]; it is being handled now
  'leaveHandler', // [before] -> []; `before` is being handled again
  'matchException', // [exception type] -> [exception, does it match?]
  // After its handlers, `except*` calls the built-in `_exceptStar(original, [what they raised ..., rest or None])`, which answers what
  // is to be raised, or None.
  'matchGroup', // except*: [group or None, type] -> [rest or None, matched or None]
  'reraise', // [exception] -> raises it as it is: no new context, no new line of traceback
  'enterWith', // [manager] -> [its __exit__, what __enter__ gave]
  'enterAsyncWith', // [manager] -> [its __aexit__, the awaitable of __aenter__]
  'exitWith', // [exit before exception] -> [exit before exception, what exit(type, exception, None) gave]
  'yield', // [x] -> [what was sent]
  'yieldFrom', // [iterator, to send] -> yields on, or [its return value]
  'await', // [awaitable] -> [result]
  'getAsyncIter', // [x] -> [x.__aiter__()]
  'asyncNext', // [it] -> [it, awaitable of __anext__]
  'importName', // names[n], dots and all: [] -> [the module; the topmost package if n was imported as `import a.b`]
  'importFrom', // [module] -> [module, its names[n]]; ImportError
] as const;
export type Opcode = (typeof opcodes)[number];

/** Numbers by name: `op.loadFast`. */
export const op = Object.fromEntries(opcodes.map((name, number) => [name, number])) as Readonly<
  Record<Opcode, number>
>;

export const unaryOperators = ['-', '+', '~', 'not'] as const;
export const binaryOperators = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'] as const;
export const compareOperators = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in'] as const;

export type CodeKind = 'module' | 'class' | 'function' | 'generator' | 'coroutine' | 'asyncGenerator';

export interface Parameters {
  /** Of the positional ones, how many cannot be named. */
  readonly positionalOnly: number;
  readonly positional: number;
  readonly keywordOnly: number;
  /** They take slots after all of those, in this order. */
  readonly hasArgs: boolean;
  readonly hasKwargs: boolean;
}

/** Instructions `from` up to, not including, `to` are guarded: an exception cuts the stack to `depth` and goes to `target`. */
export type Guard = readonly [from: number, to: number, target: number, depth: number];

export interface Code {
  /** `main`, `<lambda>`, `<genexpr>`, `<module>`. */
  readonly name: string;
  /** `Shop.open.<locals>.count`. */
  readonly qualname: string;
  /** '' for the program itself, else the module of the library. */
  readonly module: string;
  readonly kind: CodeKind;
  readonly line: number;
  /** Opcode and argument of each instruction in turn. */
  readonly ops: readonly number[];
  /** Source line of each instruction. */
  readonly lines: readonly number[];
  readonly consts: readonly Value[];
  readonly names: readonly string[];
  /** Names of the slots: parameters, other variables (a comprehension's own have the same name again), then the `free` ones that come from the closure: cells already. */
  readonly locals: readonly string[];
  readonly free: number;
  readonly parameters: Parameters;
  /** Innermost first. */
  readonly guards: readonly Guard[];
  /** In a class body: the slot of the cell that methods know as `__class__`, or -1. */
  readonly classCell: number;
  readonly doc: string | null;
}

/** All that a program and the library it imports come to. */
export interface ProgramCode {
  readonly codes: readonly Code[];
  /** Module name → the code of its body; '' is the program. */
  readonly modules: Readonly<Record<string, number>>;
  /** The lines of the program, for tracebacks and the code panel. */
  readonly source: readonly string[];
  /** What a traceback calls it. */
  readonly file: string;
}
