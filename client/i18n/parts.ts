/** Which words come later than the first pages: those that only games, lessons and the lab show. */
export const laterSections: readonly string[] = [
  ...['why', 'offers', 'refusals', 'ending', 'moments', 'debrief'],
  ...['lab', 'faults'],
  ...['lobby', 'teacher', 'projector', 'close', 'notices'],
];

export type WordsPart = 'front' | 'later';

export const isIn = (part: WordsPart, section: string): boolean =>
  (part === 'later') === laterSections.includes(section);
