/** The timeline as rows: who held each core lately, the latest first. */
import type { Slice } from '../../shared/score/slices.ts';
import type { Board } from './stage.ts';

export interface CoreLane {
  readonly core: number;
  readonly slices: readonly Slice[];
}

export const recentLanes = ({ view, slices }: Board, most: number): readonly CoreLane[] =>
  view.cores.map(({ index }) => ({
    core: index,
    slices: slices
      .filter(({ core }) => core === index)
      .slice(-most)
      .reverse(),
  }));
