/** The gate itself: size and depth first, without recursion, then the decoder; never a throw. */
import type { Decoder, Spot } from './decode.ts';
import { below, fault, rootSpot } from './decode.ts';
import { parseJson } from './jsonText.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

export interface Limits {
  readonly depth: number;
  /** Values of any kind, nested ones counted. */
  readonly nodes: number;
}

/** What a person may store: scenarios, levels, logs. */
export const fileLimits: Limits = { depth: 160, nodes: 2_000_000 };

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === (Array.isArray(value) ? Array.prototype : Object.prototype);
};

const wrongKind = (value: unknown): boolean => {
  // NaN and the infinities are for the decoders of numbers, who say what they want instead.
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return false;
  return typeof value !== 'object' || !isPlain(value) || !isWhole(value);
};

interface Visit {
  readonly value: unknown;
  readonly at: Spot;
  readonly depth: number;
}

/** A list with holes or names in it is no JSON. */
const isWhole = (value: object): boolean =>
  !Array.isArray(value) || Object.keys(value).length === value.length;

const childrenOf = ({ value, at, depth }: Visit): readonly Visit[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]) => ({
    value: child,
    at: below(at, Array.isArray(value) ? Number(key) : key),
    depth: depth + 1,
  }));
};

/** Files one fault when the input is no plain JSON, too deep or too big; then nothing else looks at it. */
const inspect = (input: unknown, limits: Limits, root: Spot): undefined => {
  const stack: Visit[] = [{ value: input, at: root, depth: 0 }];
  let nodes = 0;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, at, depth } = visit;
    nodes += 1;
    if (nodes > limits.nodes || (Array.isArray(value) && value.length > limits.nodes))
      return fault(root, 'tooBig', `at most ${limits.nodes} values`);
    if (wrongKind(value)) return fault(at, 'notPlain', 'plain JSON');
    if (depth > limits.depth)
      return fault(at, 'tooDeep', `at most ${limits.depth} lists and objects within each other`);
    for (const child of childrenOf(visit)) stack.push(child);
  }
  return undefined;
};

export const decode = <Value>(
  decoder: Decoder<Value>,
  input: unknown,
  limits = fileLimits,
): Result<Value> => {
  const root = rootSpot();
  inspect(input, limits, root);
  if (root.faults.length > 0) return err(root.faults);
  const value = decoder(input, root);
  if (root.faults.length > 0 || value === undefined) return err(root.faults);
  return ok(value);
};

export const decodeText = <Value>(
  decoder: (input: unknown) => Result<Value>,
  source: string,
): Result<Value> => {
  const parsed = parseJson(source);
  return parsed.ok ? decoder(parsed.value) : parsed;
};

/** The Standard Schema face (standardschema.dev, version 1), as frameworks take a decoder. */
export interface Standard<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'runqueue';
    readonly validate: (
      input: unknown,
    ) =>
      | { readonly value: Value }
      | { readonly issues: readonly { readonly message: string; readonly path: readonly string[] }[] };
  };
}

export const standard = <Value>(decoder: Decoder<Value>, limits = fileLimits): Standard<Value> => ({
  '~standard': {
    version: 1,
    vendor: 'runqueue',
    validate: (input) => {
      const result = decode(decoder, input, limits);
      if (result.ok) return { value: result.value };
      return {
        issues: result.error.map(({ path, code, expected }) => ({
          message: `${code}: ${expected}`,
          path: path === '' ? [] : [path],
        })),
      };
    },
  },
});
