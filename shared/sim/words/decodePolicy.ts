/** Which policy decides and its parameters: the policy's own list says which there are and what they default to. */
import type { Decoder } from '../../ground/decode.ts';
import { below, fault, integer, isRecord } from '../../ground/decode.ts';
import { orElse, shape } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import type { ParameterList } from '../../policies/index.ts';
import { loopPolicies, osPolicies } from '../../policies/index.ts';
import type { PolicySpec } from './scenario.ts';

const MOST: Micros = 1_000_000_000_000;
const parameter = integer(1, MOST);

type Table = Readonly<Record<string, { readonly parameters: ParameterList }>>;

const fieldsOf = (id: string, parameters: ParameterList) => ({
  policy: (() => id) as Decoder<string>,
  ...Object.fromEntries(
    Object.entries(parameters).map(([key, fallback]) => [
      key,
      fallback === null ? parameter : orElse(parameter, fallback),
    ]),
  ),
});

const decodePolicy = (table: Table): Decoder<PolicySpec> => {
  const rows: ReadonlyMap<unknown, Decoder<PolicySpec>> = new Map(
    Object.entries(table).map(([id, { parameters }]) => [
      id,
      shape(fieldsOf(id, parameters)) as Decoder<PolicySpec>,
    ]),
  );
  return (input, at) => {
    if (!isRecord(input)) return fault(at, 'notObject', 'an object with a policy');
    if (!Object.hasOwn(input, 'policy')) return fault(below(at, 'policy'), 'missing', 'this key');
    const row = rows.get(input.policy);
    if (!row) return fault(below(at, 'policy'), 'unknownPolicy', `one of ${[...rows.keys()].join(', ')}`);
    return row(input, at);
  };
};

export const decodeOsPolicy: Decoder<PolicySpec> = decodePolicy(osPolicies);
export const decodeLoopPolicy: Decoder<PolicySpec> = decodePolicy(loopPolicies);

/** The policy alone, with its defaults. */
export const defaultOsPolicy = (id: string): PolicySpec => withDefaults(osPolicies, id);
export const defaultLoopPolicy = (id: string): PolicySpec => withDefaults(loopPolicies, id);

const withDefaults = (table: Table, id: string): PolicySpec => {
  const filled = Object.entries(table[id]?.parameters ?? {}).filter(
    (row): row is [string, number] => row[1] !== null,
  );
  return { policy: id, ...Object.fromEntries(filled) };
};
