/**
 * The lab's worker: compiles a program, runs it to its end, and keeps what came of it for files. The page is given only
 * as much as it can show without a pause. Who has waited long enough ends the worker.
 */
import { EMPTY_HASH } from '../../shared/ground/digest.ts';
import { recordOf } from '../../shared/levels/labRecord.ts';
import { labScenario } from '../../shared/levels/labScenario.ts';
import { compileProgram } from '../../shared/python/index.ts';
import { chromeTrace } from '../../shared/replay/chromeTrace.ts';
import { tracksOf } from '../../shared/replay/tracks.ts';
import { openPicture, snapshotOf } from '../../shared/score/picture.ts';
import { type ProgramRun, runProgram } from '../../shared/score/programRun.ts';
import { createSim, look } from '../../shared/sim/index.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import type { LabAnswer, LabAsk, LabFile, LabReply, LabRequest, LabRun, Printed } from './labMessages.ts';

/** As many as reach the page within a tenth of a second on a slow laptop. */
const mostBoxes = 20_000;
const mostBoardEvents = 20_000;
const mostPieces = 2000;
const mostPrinted = 40_000;
const mostLines = 1000;
/** Of what is written while it runs nobody reads more. */
const mostTold = 4000;
/** The page is told how far a run is as often as anybody can read it. */
const tellMs = 200;

interface Done {
  readonly ask: LabAsk;
  readonly run: ProgramRun;
}

let done: Done | null = null;

const reply = (message: LabReply): void => postMessage(message);
const answer: (message: LabAnswer) => void = reply;

/** The end of what was written; what came at one instant is one piece. */
const printedOf = (events: readonly SimEvent[]): readonly Printed[] => {
  const pieces: Printed[] = [];
  for (const event of events) {
    if (event.type !== 'printed') continue;
    const { atUs, stream, text } = event;
    const last = pieces.at(-1);
    if (last?.stream === stream && last.atUs === atUs)
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ atUs, stream, text });
  }
  return pieces;
};

/** The end of a text: lines cost a page more than letters. */
const tailOf = (text: string): string => {
  const end = text.slice(-mostPrinted);
  const lines = end.split('\n');
  return lines.length > mostLines ? lines.slice(-mostLines).join('\n') : end;
};

const isTooMuch = (pieces: readonly Printed[]): boolean => {
  if (pieces.length > mostPieces) return true;
  const text = pieces.map((piece) => piece.text).join('');
  return tailOf(text).length < text.length;
};

/** Where the events do not tell all that was written, or tell too much, only the end is shown, as if written last. */
const shownText = ({ result, events, shownUs, endUs }: ProgramRun): Pick<LabRun, 'printed' | 'leftOut'> => {
  const pieces = printedOf(events);
  if (shownUs === endUs && !isTooMuch(pieces)) return { printed: pieces, leftOut: 0 };
  const { stdout, stderr = '' } = result;
  const text = tailOf(stdout);
  const whole = [
    { atUs: endUs, stream: 'stdout' as const, text },
    { atUs: endUs, stream: 'stderr' as const, text: tailOf(stderr) },
  ];
  return { printed: whole.filter((piece) => piece.text !== ''), leftOut: stdout.length - text.length };
};

const labRun = (run: ProgramRun, scenario: Scenario): LabRun => {
  const { slices: _, instances: __, stdout: ___, stderr: ____, ...result } = run.result;
  const events = run.events.slice(0, mostBoardEvents);
  const { buckets, cycle, shownUs, endUs } = run;
  return {
    ...{ result, buckets, cycle, shownUs, endUs, scenario, events },
    ...shownText(run),
    rows: tracksOf(chromeTrace(run.events, scenario.machine.cores), mostBoxes),
    start: snapshotOf(openPicture(look(createSim(scenario))), EMPTY_HASH),
    boardUs: events.length < run.events.length ? (events.at(-1)?.atUs ?? 0) : shownUs,
  };
};

/** Passes on what it is told, gathered: a program that prints a million lines would else keep the page busy. */
const seldom = (tell: (message: LabAnswer) => void) => {
  let printed = '';
  let toldMs = performance.now();
  return (progress: { readonly atUs: number; readonly events: number; readonly printed: string }): void => {
    printed = (printed + progress.printed).slice(-mostTold);
    if (performance.now() - toldMs < tellMs) return;
    tell({ type: 'progress', progress: { ...progress, printed } });
    printed = '';
    toldMs = performance.now();
  };
};

const carryOut = (ask: LabAsk): void => {
  const code = compileProgram(ask.source, { file: 'program.py' });
  if (!code.ok) {
    answer({ type: 'faults', faults: code.error });
    return;
  }
  const scenario = labScenario(code.value, ask.settings);
  const run = runProgram(scenario, seldom(answer));
  done = { ask, run };
  answer({ type: 'done', run: labRun(run, scenario) });
};

const contentOf = ({ ask, run }: Done, file: LabFile): string => {
  if (file === 'output') return run.result.stdout + (run.result.stderr ?? '');
  return JSON.stringify(
    file === 'trace' ? chromeTrace(run.events, ask.settings.cores) : recordOf({ ...ask, run }),
  );
};

addEventListener('message', ({ data }: MessageEvent<LabRequest>) => {
  if (data.type === 'run') carryOut(data);
  else if (done !== null)
    reply({ type: 'file', file: data.file, content: new Blob([contentOf(done, data.file)]) });
});
