/** A sentence in which some words can be looked up: `whoever holds the [gil:key]`. */
import { Term } from './Term.tsx';
import { isTerm, type TermId } from './terms.ts';

/** Words, and which term they stand for; null for the words between. */
interface Piece {
  readonly words: string;
  readonly term: TermId | null;
}

const marked = /\[([a-zA-Z]+):([^\]]+)\]/g;

/** What is marked by a name that is no term stays as it is written: it may be somebody's program. */
export const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(marked)) {
    const [all, id = '', words = ''] = found;
    if (!isTerm(id)) continue;
    if (found.index > at) pieces.push({ words: text.slice(at, found.index), term: null });
    pieces.push({ words, term: id });
    at = found.index + all.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), term: null });
  return pieces;
};

export const Termed = ({ text }: { readonly text: string }) => (
  <>
    {piecesOf(text).map(({ words, term }, index) =>
      term ? (
        <Term key={index} id={term}>
          {words}
        </Term>
      ) : (
        words
      ),
    )}
  </>
);
