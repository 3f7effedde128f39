/** What the editor can do, and no more: each package counts for whoever opens the page. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { t } from '../../i18n/text.ts';
import { look } from './editorLook.ts';
import { nowLines } from './nowLines.ts';

/** More is no program but an accident; the editor stays quick below it. */
export const mostCharacters = 100_000;

export interface EditorOrders {
  readonly changed: (source: string) => void;
  readonly run: () => void;
  /** A change was refused, because the text would have become too long. */
  readonly refused: () => void;
}

/** Ctrl+Enter comes before the editor's own meaning of it. */
const keysOf = (orders: { readonly current: EditorOrders }): Extension =>
  keymap.of([
    {
      key: 'Mod-Enter',
      run: () => {
        orders.current.run();
        return true;
      },
    },
    indentWithTab,
    ...defaultKeymap,
    ...historyKeymap,
  ]);

const boundOf = (orders: { readonly current: EditorOrders }): Extension =>
  EditorState.changeFilter.of(({ newDoc }) => {
    if (newDoc.length <= mostCharacters) return true;
    orders.current.refused();
    return false;
  });

export const extensionsFor = (orders: { readonly current: EditorOrders }): Extension => [
  keysOf(orders),
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  bracketMatching(),
  indentOnInput(),
  EditorState.tabSize.of(4),
  indentUnit.of('    '),
  pythonLanguage,
  look,
  nowLines,
  EditorView.contentAttributes.of({
    // Editable text has the focus by itself; that it scrolls by keyboard is believed only of what says so.
    tabindex: '0',
    'aria-label': t('lab.editor'),
    'aria-description': t('lab.editorHelp'),
  }),
  boundOf(orders),
  EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) orders.current.changed(state.doc.toString());
  }),
];
