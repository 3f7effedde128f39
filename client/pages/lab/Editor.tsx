/** The program as text, in CodeMirror. It stands in a shadow root, where it may style itself under our security policy. */
import { python } from '@codemirror/lang-python';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { useEffect, useRef } from 'preact/hooks';
import type { SourceFault } from '../../../shared/python/index.ts';
import { t } from '../../i18n/text.ts';
import { faultText } from './faultText.ts';

/** More is no program but an accident; the editor stays quick below it. */
export const mostCharacters = 200_000;

interface EditorProps {
  /** A new text replaces the old one. */
  readonly source: string;
  readonly faults: readonly SourceFault[];
  readonly changed: (source: string) => void;
  readonly run: () => void;
  /** A line to go to; a new object is a new wish. */
  readonly goTo: { readonly line: number; readonly column: number } | null;
}

/** Colours are the page's own: they come in through the shadow root. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--text-2)', fontStyle: 'italic' },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: 'var(--code-name)',
  },
  { tag: [tags.definition(tags.className), tags.className], color: 'var(--code-name)' },
]);

const look = EditorView.theme({
  '&': { blockSize: '100%', color: 'var(--text)', backgroundColor: 'var(--page)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '2px solid var(--you)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--text-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--raised)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--code-selection) !important',
  },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--wall)' },
  '.cm-diagnostic': { color: 'var(--text)' },
});

const extensionsFor = (props: { readonly current: EditorProps }): Extension => [
  // Ctrl+Enter runs; it must come before the editor's own meaning of it.
  keymap.of([
    {
      key: 'Mod-Enter',
      run: () => {
        props.current.run();
        return true;
      },
    },
  ]),
  basicSetup,
  python(),
  indentUnit.of('    '),
  syntaxHighlighting(colours),
  look,
  EditorView.contentAttributes.of({ 'aria-label': t('lab.editor') }),
  EditorState.changeFilter.of(({ newDoc }) => newDoc.length <= mostCharacters),
  EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) props.current.changed(state.doc.toString());
  }),
];

const placeOf = (state: EditorState, line: number, column: number): number => {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return Math.min(to, from + Math.max(0, column - 1));
};

const diagnosticOf = (state: EditorState, fault: SourceFault): Diagnostic => ({
  from: placeOf(state, fault.line, fault.column),
  to: placeOf(state, fault.endLine ?? fault.line, fault.endColumn),
  severity: 'error',
  message: faultText(fault),
});

const mount = (host: HTMLElement, props: { readonly current: EditorProps }): EditorView => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  return new EditorView({ doc: props.current.source, extensions: extensionsFor(props), parent: root, root });
};

export const Editor = (props: EditorProps) => {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!host.current) return undefined;
    view.current = mount(host.current, latest);
    return () => view.current?.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.source) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: props.source },
      filter: false,
    });
  }, [props.source]);
  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          props.faults.map((each) => diagnosticOf(editor.state, each)),
        ),
      );
  }, [props.faults]);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || props.goTo === null) return;
    const anchor = placeOf(editor.state, props.goTo.line, props.goTo.column);
    editor.dispatch({ selection: { anchor }, scrollIntoView: true });
    editor.focus();
  }, [props.goTo]);
  return <div class="lab-editor" ref={host} />;
};
