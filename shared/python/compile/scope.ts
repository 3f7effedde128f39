/** Scopes and the names in them (Python/symtable.c). */

/** `comprehension`: one that runs within the frame around it, with variables of its own. */
export type ScopeKind = 'module' | 'class' | 'function' | 'comprehension';

export interface Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | null;
  /** The class whose `__names` are private here. */
  readonly className: string | null;
  /** Parameters, in the order of their slots. */
  readonly parameters: readonly string[];
  readonly bound: Set<string>;
  readonly used: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
  /** Own variables that functions within need. */
  readonly captured: Set<string>;
  /** Variables of scopes around it, each with the scope it belongs to: they come by the closure. */
  readonly free: Map<string, Scope>;
  readonly inner: Scope[];
  hasYield: boolean;
  hasAwait: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Of a comprehension or generator expression: which. */
  readonly comprehension: 'list' | 'set' | 'dict' | 'generator' | null;
  /** Where each name first occurs, and as what: `global` and `nonlocal` must come before. */
  readonly firstUses: Map<string, { readonly from: number; readonly how: string }>;
  /** Names that nothing but imports of one module bind. */
  readonly imports: Map<string, string | null>;
}

export interface ScopeFacts {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parameters?: readonly string[];
  readonly className?: string | null;
  readonly isAsync?: boolean;
  readonly comprehension?: Scope['comprehension'];
}

export const openScope = (parent: Scope | null, facts: ScopeFacts): Scope => {
  const parameters = facts.parameters ?? [];
  const scope: Scope = {
    kind: facts.kind,
    name: facts.name,
    parent,
    className: facts.className ?? parent?.className ?? null,
    parameters,
    bound: new Set(parameters),
    used: new Set(),
    globals: new Set(),
    nonlocals: new Set(),
    captured: new Set(),
    free: new Map(),
    inner: [],
    hasYield: false,
    hasAwait: false,
    isAsync: facts.isAsync ?? false,
    isGenerator: facts.comprehension === 'generator',
    comprehension: facts.comprehension ?? null,
    firstUses: new Map(),
    imports: new Map(),
  };
  parent?.inner.push(scope);
  return scope;
};

/** `self.__x` in class `Shop` is `_Shop__x`. */
export const mangle = (className: string | null, name: string): string => {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stem = className.replace(/^_+/, '');
  return stem === '' ? name : `_${stem}${name}`;
};

/** The scope whose frame it runs in. */
export const frameOf = (scope: Scope): Scope => {
  let now = scope;
  while (now.kind === 'comprehension' && now.parent) now = now.parent;
  return now;
};

const owns = (scope: Scope, name: string): boolean =>
  scope.bound.has(name) && !scope.globals.has(name) && !scope.nonlocals.has(name);

/** The scope a name belongs to: this one, a function around it, or null for the module and the built-ins. */
export const ownerOf = (scope: Scope, name: string): Scope | null => {
  for (let now: Scope | null = scope; now; now = now.parent) {
    if (now.kind === 'module') return null;
    if (now.kind === 'class' && now !== scope) {
      if (name === '__class__') return now;
      continue;
    }
    if (now.globals.has(name)) return null;
    if (owns(now, name)) return now;
  }
  return null;
};

const capture = (scope: Scope, name: string): void => {
  const owner = ownerOf(scope, name);
  if (!owner) return;
  const home = frameOf(owner);
  if (frameOf(scope) === home) return;
  owner.captured.add(name);
  for (
    let now: Scope | null = frameOf(scope);
    now && now !== home;
    now = now.parent ? frameOf(now.parent) : null
  )
    now.free.set(name, owner);
};

/** Settles for every scope what is captured, and by whom. */
export const resolve = (scope: Scope): void => {
  for (const name of scope.used) capture(scope, name);
  for (const name of scope.nonlocals) capture(scope, name);
  for (const inner of scope.inner) resolve(inner);
};
