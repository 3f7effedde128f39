/** A program and its machine in the fragment of an address: no server ever sees it, nothing is stored. */
import { type LabSettings, labChoices, labDefaults } from '../../../shared/levels/lab.ts';

/** Longer programs do not fit into addresses that all browsers and messengers carry. */
export const mostLinked = 24_000;

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const codeOf = async (source: string): Promise<string> =>
  toBase64Url(await through(new TextEncoder().encode(source), new CompressionStream('deflate-raw')));

export interface Linked {
  readonly source: string;
  readonly settings: LabSettings;
  /** An example is linked by its name: it may be mended later. */
  readonly preset: string | null;
  /** The example that stands beside it. */
  readonly beside: string | null;
}

/** `#code=…` or `#preset=…`, with what differs from the defaults. */
export const writeLink = async ({ source, settings, preset, beside }: Linked): Promise<string> => {
  const parts = new URLSearchParams(preset === null ? { code: await codeOf(source) } : { preset });
  if (beside !== null) parts.set('with', beside);
  for (const [name, value] of Object.entries(settings))
    if (value !== labDefaults[name as keyof LabSettings]) parts.set(name, String(value));
  return `#${parts}`;
};

const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  text: string | null,
  otherwise: Choice,
): Choice => choices.find((choice) => choice === text) ?? otherwise;

const numberIn = (text: string | null, otherwise: number, least: number, most: number): number => {
  const number = Number(text ?? otherwise);
  return Number.isSafeInteger(number) && number >= least && number <= most ? number : otherwise;
};

/** What the link cannot mean is left at its default. */
const settingsIn = (parts: URLSearchParams): LabSettings => {
  const { cores, switchIntervalUs } = labChoices;
  return {
    cores: numberIn(parts.get('cores'), labDefaults.cores, cores.least, cores.most),
    costs: oneOf(labChoices.costs, parts.get('costs'), labDefaults.costs),
    build: oneOf(labChoices.build, parts.get('build'), labDefaults.build),
    version: oneOf(labChoices.version, parts.get('version'), '3.13'),
    os: oneOf(labChoices.os, parts.get('os'), 'fair'),
    loop: oneOf(labChoices.loop, parts.get('loop'), 'fifo'),
    switchIntervalUs: numberIn(
      parts.get('switchIntervalUs'),
      labDefaults.switchIntervalUs,
      switchIntervalUs[0],
      switchIntervalUs.at(-1) ?? labDefaults.switchIntervalUs,
    ),
    input: parts.get('input') ?? labDefaults.input,
  };
};

export interface Shared {
  /** Null where the link names none, `broken` where it was cut on its way. */
  readonly source: string | null | 'broken';
  readonly preset: string | null;
  /** The example to be run beside it. */
  readonly beside: string | null;
  readonly settings: LabSettings;
}

export const readLink = async (fragment: string): Promise<Shared> => {
  const parts = new URLSearchParams(fragment);
  const code = parts.get('code');
  const rest = { preset: parts.get('preset'), beside: parts.get('with'), settings: settingsIn(parts) };
  if (code === null) return { source: null, ...rest };
  try {
    const bytes = await through(fromBase64Url(code), new DecompressionStream('deflate-raw'));
    return { source: new TextDecoder('utf-8', { fatal: true }).decode(bytes), ...rest };
  } catch {
    return { source: 'broken', ...rest };
  }
};
