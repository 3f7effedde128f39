/** The program as text, in CodeMirror. It stands in a shadow root, where it may style itself under our security policy. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type EditorOrders, extensionsFor } from './editorSetup.ts';
import type { Mark } from './marks.ts';
import { type NowLine, setNowLines } from './nowLines.ts';

export interface Spot {
  readonly line: number;
  readonly column: number;
  /** Whether the keyboard goes there too. */
  readonly focus: boolean;
}

interface EditorProps extends EditorOrders {
  readonly source: string;
  /**
   * Another number: `source` comes from elsewhere and replaces what stands here. What is typed comes back as `source` too,
   * but later than the next key: it is let be.
   */
  readonly opened: number;
  readonly marks: readonly Mark[];
  readonly now: readonly NowLine[];
  /** A line to go to; a new object is a new wish. */
  readonly goTo: Spot | null;
}

const placeOf = (state: EditorState, line: number, column: number): number => {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return Math.min(to, from + Math.max(0, column - 1));
};

/** A whole line is underlined from its first letter on. */
const diagnosticOf = (state: EditorState, mark: Mark): Diagnostic => {
  const { line, column, endLine, endColumn, text } = mark;
  const { from, to, text: own } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const place =
    column === null
      ? { from: Math.min(to, from + own.search(/\S|$/)), to }
      : { from: placeOf(state, line, column), to: placeOf(state, endLine, endColumn) };
  return { ...place, to: Math.max(place.from, place.to), severity: 'error', message: text };
};

const mount = (host: HTMLElement, props: { readonly current: EditorProps }): EditorView => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const state = EditorState.create({ doc: props.current.source, extensions: extensionsFor(props) });
  return new EditorView({ state, parent: root, root });
};

const useView = (
  host: RefObject<HTMLDivElement | null>,
  latest: { readonly current: EditorProps },
): RefObject<EditorView | null> => {
  const view = useRef<EditorView>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    view.current = mount(host.current, latest);
    return () => view.current?.destroy();
  }, []);
  return view;
};

export const Editor = (props: EditorProps) => {
  const { source, opened, marks, now, goTo } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const view = useView(host, latest);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === source) return;
    const changes = { from: 0, to: editor.state.doc.length, insert: source };
    editor.dispatch({ changes, filter: false, scrollIntoView: true, selection: { anchor: 0 } });
  }, [opened]);
  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          marks.map((mark) => diagnosticOf(editor.state, mark)),
        ),
      );
  }, [marks]);
  useEffect(() => {
    view.current?.dispatch({ effects: setNowLines.of(now) });
  }, [now]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || goTo === null) return;
    const anchor = placeOf(editor.state, goTo.line, goTo.column);
    editor.dispatch({
      ...(goTo.focus ? { selection: { anchor } } : {}),
      effects: EditorView.scrollIntoView(anchor, { y: 'nearest', yMargin: 60 }),
    });
    if (goTo.focus) editor.focus();
  }, [goTo]);
  return <div class="lab-editor" ref={host} />;
};
