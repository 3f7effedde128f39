/** The lines at which threads and tasks stand at the instant shown, each with the face of what is done there. */
import { type EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Face } from '../../model/why.ts';

export interface NowLine {
  readonly line: number;
  readonly face: Face;
}

export const setNowLines = StateEffect.define<readonly NowLine[]>();

const classes: Partial<Record<Face, string>> = {
  running: 'cm-now',
  switch: 'cm-now',
  gil: 'cm-now-gil',
  lock: 'cm-now-lock',
  ready: 'cm-now-ready',
};

const decorationsFor = ({ doc }: EditorState, lines: readonly NowLine[]): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { line, face } of [...lines].sort((a, b) => a.line - b.line)) {
    if (line < 1 || line > doc.lines) continue;
    const { from } = doc.line(line);
    builder.add(from, from, Decoration.line({ class: classes[face] ?? 'cm-now-waits' }));
  }
  return builder.finish();
};

export const nowLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, effects, state }) =>
    effects.reduce(
      (now, effect) => (effect.is(setNowLines) ? decorationsFor(state, effect.value) : now),
      shown.map(changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});
