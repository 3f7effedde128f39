/** Icons on a 24 grid, drawn in the colour of the text. Each repeats the word beside it, or is given a name. */

/** Path of what is filled, path of what is drawn as a line. */
const shapes = {
  running: ['M6 3.5v17l14.5-8.5z', ''],
  ready: ['', 'M4 4l7 8-7 8M12 4l7 8-7 8'],
  io: ['', 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18'],
  gil: ['', 'M2.4000000000000004 12a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0zM11.5 12H22M18 12v5M21 12v3.6'],
  lock: [
    'M6.2 10.5h11.6a2.2 2.2 0 012.2 2.2v6.6a2.2 2.2 0 01-2.2 2.2h-11.6a2.2 2.2 0 01-2.2 -2.2v-6.6a2.2 2.2 0 012.2 -2.2z',
    'M7.6 10.5V8a4.4 4.4 0 018.8 0v2.5',
  ],
  turn: ['M20.6 2.2v6.6H14z', 'M19.5 12a7.5 7.5 0 11-2.4-5.5'],
  switch: ['', 'M3 8h14M13 3.5L17.5 8 13 12.5M21 16H7M11 11.5L6.5 16l4.5 4.5'],
  idle: ['', 'M3.4000000000000004 12a8.6 8.6 0 1 0 17.2 0a8.6 8.6 0 1 0 -17.2 0z'],
  done: ['', 'M4 12.5l5.5 5.5L20.5 6.5'],
  timer: [
    '',
    'M3.5999999999999996 13a8.4 8.4 0 1 0 16.8 0a8.4 8.4 0 1 0 -16.8 0zM12 8.2V13l3.4 2.4M9.5 1.8h5',
  ],
  cpu: [
    '',
    'M7.5 6h9a1.5 1.5 0 011.5 1.5v9a1.5 1.5 0 01-1.5 1.5h-9a1.5 1.5 0 01-1.5 -1.5v-9a1.5 1.5 0 011.5 -1.5zM9 2v4M15 2v4M9 18v4M15 18v4M2 9h4M2 15h4M18 9h4M18 15h4',
  ],
  star: ['M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.2L12 18l-6.4 3.5L7 14.3l-5.3-5 7.2-.9z', ''],
  starEmpty: ['', 'M12 3.2l2.7 5.7 6.2.8-4.6 4.3 1.2 6.2L12 17.1l-5.5 3.1 1.2-6.2L3.1 9.7l6.2-.8z'],
  pause: [
    'M6 4h3a1 1 0 011 1v14a1 1 0 01-1 1h-3a1 1 0 01-1 -1v-14a1 1 0 011 -1zM15 4h3a1 1 0 011 1v14a1 1 0 01-1 1h-3a1 1 0 01-1 -1v-14a1 1 0 011 -1z',
    '',
  ],
  undo: ['', 'M8 4L3 9l5 5M3.5 9H15a6 6 0 010 12h-4'],
  ghost: [
    'M7.5 11a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM13.5 11a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z',
    'M4 21V11a8 8 0 0116 0v10l-2.7-2.2L14.7 21 12 18.8 9.3 21l-2.6-2.2z',
  ],
  flag: ['', 'M5 22V3M5 4h13l-3 4.5L18 13H5'],
  gear: [
    '',
    'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.8 2.8M16.2 16.2L19 19M19 5l-2.8 2.8M7.8 16.2L5 19',
  ],
  thread: ['', 'M5 4h14M5 20h14M8 4v16M16 4v16M8 8.5l8-1.5M8 12.5l8-1.5M8 16.5l8-1.5'],
  process: ['', 'M12 2l9 5v10l-9 5-9-5V7zM3 7l9 5 9-5M12 12v10'],
  door: ['M10.6 12.5a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0z', 'M4 21.5h16M6 21.5v-18h9v18M15 5.5h4v16'],
  people: [
    'M4.9 8a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0zM1.5 20.5c0-5 3-7.5 7-7.5s7 2.5 7 7.5zM14.2 9a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0zM17.5 20.5h5c0-4-2-6.5-5.5-6.5-.8 0-1.4.1-2 .4 1.6 1.5 2.5 3.5 2.5 6.1z',
    '',
  ],
  hourglass: [
    '',
    'M6 2.5h12M6 21.5h12M7.5 2.5c0 5 4.5 6.5 4.5 9.5s-4.5 4.5-4.5 9.5M16.5 2.5c0 5-4.5 6.5-4.5 9.5s4.5 4.5 4.5 9.5',
  ],
  menu: ['', 'M4 6h16M4 12h16M4 18h16'],
  bulb: [
    '',
    'M9 18h6M10 21.5h4M12 2.5a6.8 6.8 0 00-4 12.3c.7.5 1 1.2 1 2.2h6c0-1 .3-1.7 1-2.2A6.8 6.8 0 0012 2.5z',
  ],
  eye: [
    'M8.7 12a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0 -6.6 0z',
    'M1.5 12S5.5 5 12 5s10.5 7 10.5 7-4 7-10.5 7S1.5 12 1.5 12z',
  ],
  hand: [
    '',
    'M8 12V4.5a1.7 1.7 0 013.4 0V11M11.4 10.5V3.2a1.7 1.7 0 013.4 0v7.3M14.8 11V5.2a1.7 1.7 0 013.4 0V15c0 4-2.6 7-6.4 7-3 0-4.6-1.3-6-3.7l-2.6-4.6a1.6 1.6 0 012.7-1.7L8 14.5',
  ],
  close: ['', 'M5 5l14 14M19 5L5 19'],
  moon: ['M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z', ''],
  sound: ['', 'M3 9.5v5h4l5.5 4.5V5L7 9.5zM16 8.5a5 5 0 010 7M18.8 5.5a9 9 0 010 13'],
  alert: ['M10.8 18a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0z', 'M12 3L22 21H2zM12 10v5'],
  sun: [
    'M7.4 12a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z',
    'M12 1.5v3M12 19.5v3M1.5 12h3M19.5 12h3M4.6 4.6l2.1 2.1M17.3 17.3l2.1 2.1M4.6 19.4l2.1-2.1M17.3 6.7l2.1-2.1',
  ],
  mute: ['', 'M3 9.5v5h4l5.5 4.5V5L7 9.5zM16 9l5.5 6M21.5 9L16 15'],
  next: ['', 'M5 12h13M12 5l7 7-7 7'],
  copy: [
    '',
    'M10 8h8.5a2 2 0 012 2v8.5a2 2 0 01-2 2h-8.5a2 2 0 01-2 -2v-8.5a2 2 0 012 -2zM4 16V5.5A2 2 0 016 3.5h10',
  ],
  download: ['', 'M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20.5h16'],
  earlier: ['', 'M12 20V5M5.5 11.5L12 5l6.5 6.5'],
  later: ['', 'M12 4v15M5.5 12.5L12 19l6.5-6.5'],
  several: ['', 'M9.500 6H21M9.500 12H21M9.500 18H21M3 4.500l1.500-1V8.500M3 15.500h3l-3 4h3'],
  screen: ['', 'M4.5 4h15a2 2 0 012 2v9a2 2 0 01-2 2h-15a2 2 0 01-2 -2v-9a2 2 0 012 -2zM8 21h8M12 17v4'],
  pencil: ['', 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4'],
  text: ['', 'M3 19L8.5 5 14 19M5 14.5h7M15.5 19l3-8 3 8M16.5 16.5h4'],
} as const satisfies Record<string, readonly [solid: string, line: string]>;

export type IconName = keyof typeof shapes;

const Drawing = ({ name }: { readonly name: IconName }) => (
  <>
    <path d={shapes[name][0]} fill="currentColor" />
    <path
      d={shapes[name][1]}
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      stroke-dasharray={name === 'idle' ? '4.2 3.2' : undefined}
    />
  </>
);

export const Icon = ({ name, label }: { readonly name: IconName; readonly label?: string }) =>
  label === undefined ? (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <Drawing name={name} />
    </svg>
  ) : (
    <svg class="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
      <Drawing name={name} />
    </svg>
  );
