/** Which policy decides and its parameters: the policy itself says which there are and what they default to. */
import type { Decoder } from '../../ground/decode.ts';
import { below, fault, isRecord } from '../../ground/decode.ts';
import { decode } from '../../ground/gate.ts';
import type { Fields } from '../../ground/shape.ts';
import { shape } from '../../ground/shape.ts';
import type { LoopPlug, OsPlug, Parameters } from '../../policies/index.ts';
import { loopPolicies, osPolicies } from '../../policies/index.ts';
import type { PolicySpec } from './scenario.ts';

type Tunable = Pick<OsPlug<object> | LoopPlug<object>, 'parameters' | 'complete'>;
type Table = Readonly<Record<string, Tunable>>;

const rowOf = (id: string, { parameters, complete }: Tunable): Decoder<PolicySpec> => {
  const policy: Decoder<string> = () => id;
  const fields: Fields = { policy, ...parameters };
  const parts = shape(fields) as Decoder<Parameters>;
  return (input, at) => {
    const decoded = parts(input, at);
    return decoded && ({ policy: id, ...(complete?.(decoded, at) ?? decoded) } as PolicySpec);
  };
};

const decodePolicy = (table: Table): Decoder<PolicySpec> => {
  const rows: ReadonlyMap<unknown, Decoder<PolicySpec>> = new Map(
    Object.entries(table).map(([id, plug]) => [id, rowOf(id, plug)]),
  );
  return (input, at) => {
    if (!isRecord(input)) return fault(at, 'notObject', 'an object with a policy');
    const spot = below(at, 'policy');
    const known = `one of ${[...rows.keys()].join(', ')}`;
    if (!Object.hasOwn(input, 'policy')) return fault(spot, 'missing', `this key: ${known}`);
    const row = rows.get(input.policy);
    if (!row) return fault(spot, 'unknownPolicy', known);
    return row(input, at);
  };
};

export const decodeOsPolicy: Decoder<PolicySpec> = decodePolicy(osPolicies);
export const decodeLoopPolicy: Decoder<PolicySpec> = decodePolicy(loopPolicies);

/** The policy alone, with its defaults; only for those whose parameters all have one. */
const withDefaults = (decoder: Decoder<PolicySpec>, id: string): PolicySpec => {
  const decoded = decode(decoder, { policy: id });
  return decoded.ok ? decoded.value : { policy: id };
};
export const defaultOsPolicy = (id: string): PolicySpec => withDefaults(decodeOsPolicy, id);
export const defaultLoopPolicy = (id: string): PolicySpec => withDefaults(decodeLoopPolicy, id);
