/** The machine's second door, for programs in Python: it has no names, to import it gives the machine what runs them. */
import { codeActs } from './code/acts.ts';
import { askCancel, runCall } from './code/calls.ts';
import { lineOfStrand } from './code/heaps.ts';
import { startMain } from './code/processes.ts';
import { fillPython } from './code/slot.ts';
import { quitWait } from './code/wait.ts';

fillPython({ acts: codeActs, startMain, runCall, askCancel, quitWait, lineOfStrand });
