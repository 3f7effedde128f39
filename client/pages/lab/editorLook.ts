/** How the editor looks: colours are the page's own and come in through the shadow root. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

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

const theme = EditorView.theme({
  '&': { blockSize: '100%', color: 'var(--text)', backgroundColor: 'var(--board)', fontSize: '0.875rem' },
  // Round the whole editor, gutters and all, the page draws it.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--board)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--code-line)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--code-selection) !important',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--faint)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--wall)' },
  '.cm-diagnostic': { color: 'var(--text)', borderInlineStart: '5px solid var(--text)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--code-fault) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--code-fault)' },
  '.cm-gutter-lint': { inlineSize: '1.1em' },
  '.cm-gutter-lint .cm-gutterElement': { paddingInline: '2px' },
  '.cm-lint-marker-error': {
    content: 'none',
    inlineSize: '0',
    blockSize: '0',
    marginBlockStart: '0.28em',
    borderInline: '0.44em solid transparent',
    borderBlockEnd: '0.8em solid var(--code-fault)',
  },
  '.cm-now': { boxShadow: 'inset 3px 0 var(--state-running)', backgroundColor: 'var(--code-now)' },
  '.cm-now-waits': { boxShadow: 'inset 3px 0 var(--state-io)' },
  '.cm-now-gil': { boxShadow: 'inset 3px 0 var(--state-gil)' },
  '.cm-now-lock': { boxShadow: 'inset 3px 0 var(--state-lock)' },
  '.cm-now-ready': { boxShadow: 'inset 3px 0 var(--state-ready)' },
});

export const look: Extension = [theme, syntaxHighlighting(colours)];
