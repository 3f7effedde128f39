/** What a thread does next, in words: as much of it as the level lets one see. */
import type { CargoPiece } from '../../shared/sim/words/event.ts';
import { formatUs } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';

const pieceFaces: Readonly<Record<CargoPiece['kind'], string>> = {
  cpu: 'running',
  hold: 'running',
  native: 'running',
  overhead: 'switch',
  io: 'io',
};

const Piece = ({ piece }: { readonly piece: CargoPiece }) => (
  <li class={piece.kind === 'cpu' || piece.kind === 'hold' ? 'needs-key' : ''}>
    <span class={`swatch fill fill-${pieceFaces[piece.kind]}`} aria-hidden="true" />
    {t(`hud.cargo.${piece.kind}`, { time: formatUs(piece.us) })}
  </li>
);

const shownPieces = 4;

export const CargoList = ({ pieces: all }: { readonly pieces: readonly CargoPiece[] }) => {
  const pieces = all.filter(({ us }) => us > 0);
  return pieces.length === 0 ? null : (
    <ol class="cargo" aria-label={t('hud.cargo.next')}>
      {pieces.slice(0, shownPieces).map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
      {pieces.length > shownPieces && <li>…</li>}
    </ol>
  );
};
