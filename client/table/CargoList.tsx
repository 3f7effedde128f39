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

interface PieceProps {
  readonly piece: CargoPiece;
  readonly keyed: boolean;
}

const wordOf = ({ kind }: CargoPiece, keyed: boolean): string => (kind === 'cpu' && keyed ? 'python' : kind);

const Piece = ({ piece, keyed }: PieceProps) => (
  <li class={keyed && (piece.kind === 'cpu' || piece.kind === 'hold') ? 'needs-key' : ''}>
    <span class={`swatch fill fill-${pieceFaces[piece.kind]}`} aria-hidden="true" />
    {t(`hud.cargo.${wordOf(piece, keyed)}`, { time: formatUs(piece.us) })}
  </li>
);

const shownPieces = 4;

interface CargoProps {
  readonly pieces: readonly CargoPiece[];
  /** To compute it needs a key. */
  readonly keyed: boolean;
}

export const CargoList = ({ pieces: all, keyed }: CargoProps) => {
  const pieces = all.filter(({ us }) => us > 0);
  return pieces.length === 0 ? null : (
    <ol class="cargo" aria-label={t('hud.cargo.next')}>
      {pieces.slice(0, shownPieces).map((piece, index) => (
        <Piece key={index} piece={piece} keyed={keyed} />
      ))}
      {pieces.length > shownPieces && <li>…</li>}
    </ol>
  );
};
