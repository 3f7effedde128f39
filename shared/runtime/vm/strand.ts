/** One strand, carried on for a stretch. */
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellIf, isBoxed } from '../cells.ts';
import type { Frame, Heap, Strand } from '../heap.ts';
import { raised } from '../raise.ts';
import type { Limits, Stretch } from '../stretch.ts';
import { isExceptionType } from '../types.ts';
import { invoke } from './call.ts';
import { continuations } from './continuations.ts';
import { execute } from './execute.ts';
import { deliver } from './flow.ts';
import { codesOf } from './loaded.ts';
import { operations } from './operations.ts';
import { runModule } from './ops/waiting.ts';
import { costsOf, pricesByRate } from './rates.ts';
import { derivedFrom, pushed, type Run } from './run.ts';
import { isWatched } from './unawaited.ts';
import { unwindThrown } from './unwind.ts';

/** Carries it on until its time is up at a hand-over point, it asks something of the machine, or it has ended. */
export function runStrand(program: ProgramCode, heap: Heap, id: number, limits: Limits): Stretch {
  const strand = heap.strands[`s${id}`];
  if (strand === undefined) throw new RangeError(`no strand ${id}`);
  const run = openRun(program, heap, strand, limits);
  const line = lineOf(run);
  guarded(run, () => goOn(run));
  execute(run);
  return closeRun(run, line);
}

function openRun(program: ProgramCode, heap: Heap, strand: Strand, limits: Limits): Run {
  return {
    program,
    heap,
    strand,
    prices: limits.prices,
    ns: strand.ns,
    codes: codesOf(program),
    costs: costsOf(program, limits.prices),
    cost: limits.prices.ops,
    rate: 'all',
    tables: pricesByRate(limits.prices),
    operations,
    continuations,
    derived: derivedFrom(heap),
    frame: strand.frames[strand.frames.length - 1] ?? null,
    count: 0,
    mostNs: limits.us * 1000,
    mostCount: limits.instructions,
    everywhere: limits.everywhere,
    watched: isWatched(program),
    after: null,
  };
}

function guarded(run: Run, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    unwindThrown(run, thrown);
  }
}

/** What has come since it was left: its first call, an answer, an exception. */
function goOn(run: Run): void {
  const { strand } = run;
  const { call, asked, answer, failure } = strand;
  strand.asked = null;
  strand.answer = null;
  strand.failure = null;
  if (call !== null) {
    strand.call = null;
    invoke(run, call[0], { args: call[1], named: null, to: pushed });
    openBuiltins(run);
    return;
  }
  if (failure !== null) throw { raised: failureOf(run, failure) };
  if (asked !== null) deliver(run, asked, answer);
  else openBuiltins(run);
}

/** The library's own built-in functions are there before anything else runs. */
function openBuiltins(run: Run): void {
  if (run.heap.modules.builtins !== undefined || run.program.modules.builtins === undefined) return;
  runModule(run, 'builtins');
}

/** [name of a type] or [name, message] from the machine, or an exception as it is. */
function failureOf(run: Run, failure: Value): Value {
  if (!isBoxed(failure) || failure.k !== 't') return failure;
  const [name = '', ...args] = failure.v;
  const text = String(name);
  if (isExceptionType(text)) return raised(run, text, ...args).raised;
  const dot = text.lastIndexOf('.');
  const place = run.heap.modules[text.slice(0, dot)];
  const module = place === undefined ? null : cellIf(run, { k: 'r', v: place }, 'module');
  const type = module?.attributes[`$${text.slice(dot + 1)}`];
  if (type === undefined) return raised(run, 'RuntimeError', ...args).raised;
  const made = raised(run, 'Exception', ...args).raised;
  const cell = cellIf(run, made, 'object');
  if (cell !== null) cell.type = type;
  return made;
}

/** Of the innermost frame that is the program's own. */
function lineOf(run: Run): number | null {
  const { frames } = run.strand;
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const frame = frames[index];
    const line = frame === undefined ? null : lineOfFrame(run, frame);
    if (line !== null) return line;
  }
  return null;
}

function lineOfFrame(run: Run, frame: Frame): number | null {
  const code = run.program.codes[frame.code];
  return code === undefined || code.module !== '' ? null : (code.lines[frame.at] ?? code.line);
}

function closeRun(run: Run, line: number | null): Stretch {
  const { strand } = run;
  const us = Math.floor(run.ns / 1000);
  strand.ns = run.ns - us * 1000;
  run.heap.made += run.count;
  const after = run.after ?? { do: 'ended', result: strand.result, raised: strand.raised };
  if (after.do === 'ended') delete run.heap.strands[`s${strand.id}`];
  // biome-ignore lint/suspicious/noThenProperty: nobody awaits it
  return { us, line, instructions: run.count, then: after };
}
