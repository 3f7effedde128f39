/** Identity as a small drawing: shape and label, never hue. */
import type { Badge, Shape } from '../model/stage.ts';

/** Outlines on a 40 grid. */
const outlines: Readonly<Record<Shape, string>> = {
  hexagon: 'M11 3h18l9 17-9 17H11L2 20z',
  square: 'M5 4h30q1 0 1 1v30q0 1-1 1H5q-1 0-1-1V5q0-1 1-1z',
  circle: 'M20 2a18 18 0 1 0 .01 0z',
  octagon: 'M12.500 2h15L38 12.500v15L27.500 38h-15L2 27.500v-15z',
  triangle: 'M20 1l19 36H1z',
  pentagon: 'M20 1l19 15-7 22H8L1 16z',
  shield: 'M4 3h32v17q0 12-16 18Q4 32 4 20z',
  cross: 'M12 2h16v10h10v16H28v10H12V28H2V12h10z',
};

/** Text sits lower where the shape is widest below. */
const middles: Readonly<Partial<Record<Shape, number>>> = { triangle: 26, pentagon: 22, shield: 19 };

interface BadgeMarkProps {
  readonly badge: Badge;
  /** Tasks are coins: two rims. */
  readonly coin?: boolean;
}

const sizeFor = (label: string): number => (label.length > 3 ? 11 : label.length > 2 ? 13 : 16);

export const BadgeMark = ({ badge: { shape, label }, coin = false }: BadgeMarkProps) => (
  <svg class="badge-mark" viewBox="0 0 40 40" aria-hidden="true">
    <path d={outlines[shape]} class="badge-shape" />
    {coin && <circle cx="20" cy="20" r="14.5" class="badge-rim" />}
    <text x="20" y={middles[shape] ?? 20.5} class="badge-label" font-size={sizeFor(label)}>
      {label}
    </text>
  </svg>
);
