/** Icons on a 24 x 24 grid, as paths: `fill` or `stroke` with its width. */

interface Stroke {
  readonly path: string;
  /** Width of the line; left out: filled. */
  readonly width?: number;
}

const icons = {
  run: [{ path: 'M6 3.5v17l14.5-8.5z' }],
  ready: [{ path: 'M4 4l7 8-7 8M12 4l7 8-7 8', width: 3.2 }],
  world: [
    { path: 'M21 12a9 9 0 11-18 0 9 9 0 0118 0z', width: 2.4 },
    { path: 'M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18', width: 2 },
  ],
  key: [
    { path: 'M11.6 12a4.6 4.6 0 11-9.2 0 4.6 4.6 0 019.2 0z', width: 3 },
    { path: 'M11.5 12H22M18 12v5M21 12v3.6', width: 3 },
  ],
  lock: [
    {
      path: 'M6.2 10.5h11.6a2.2 2.2 0 012.2 2.2v6.600a2.200 2.200 0 01-2.200 2.200H6.200A2.200 2.200 0 014 19.300v-6.600a2.200 2.200 0 012.200-2.200z',
    },
    { path: 'M7.6 10.5V8a4.4 4.4 0 018.8 0v2.5', width: 2.8 },
  ],
  turn: [{ path: 'M19.5 12a7.5 7.5 0 11-2.4-5.5', width: 3 }, { path: 'M20.6 2.2v6.6H14z' }],
  done: [{ path: 'M4 12.5l5.5 5.5L20.5 6.5', width: 3.6 }],
  eye: [
    { path: 'M1.5 12S5.500 5 12 5s10.500 7 10.500 7-4 7-10.500 7S1.500 12 1.500 12z', width: 2.3 },
    { path: 'M15.200 12a3.200 3.200 0 11-6.400 0 3.200 3.200 0 016.400 0z' },
  ],
  timer: [
    { path: 'M20.4 13a8.4 8.4 0 11-16.8 0 8.4 8.4 0 0116.8 0z', width: 2.5 },
    { path: 'M12 8.2V13l3.4 2.4M9.5 1.8h5', width: 2.5 },
  ],
  disk: [
    { path: 'M20 5.5c0 1.650-3.600 3-8 3s-8-1.350-8-3 3.600-3 8-3 8 1.350 8 3z', width: 2.3 },
    { path: 'M4 5.5v13c0 1.7 3.6 3 8 3s8-1.3 8-3v-13M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3', width: 2.3 },
  ],
  network: [
    { path: 'M2.5 9a14 14 0 0119 0M5.8 12.8a9.2 9.2 0 0112.4 0M9 16.6a4.500 4.500 0 016 0', width: 2.5 },
    { path: 'M13.800 20a1.800 1.800 0 11-3.600 0 1.800 1.800 0 013.600 0z' },
  ],
  swap: [{ path: 'M3 8h14M13 3.5L17.5 8 13 12.5M21 16H7M11 11.5L6.5 16l4.500 4.500', width: 2.6 }],
  idle: [{ path: 'M20.6 12a8.6 8.6 0 11-17.2 0 8.6 8.6 0 0117.200 0z', width: 2.8 }],
  thread: [
    { path: 'M5 4h14M5 20h14M8 4v16M16 4v16M8 8.500l8-1.500M8 12.500l8-1.500M8 16.500l8-1.500', width: 2.2 },
  ],
  ghost: [
    { path: 'M7.5 11a1.5 1.5 0 103 0a1.5 1.5 0 10-3 0zM13.5 11a1.5 1.5 0 103 0a1.5 1.5 0 10-3 0z' },
    { path: 'M4 21V11a8 8 0 0116 0v10l-2.7-2.2L14.7 21 12 18.8 9.3 21l-2.6-2.2z', width: 2.2 },
  ],
  heart: [
    {
      path: 'M12 21C5.500 16.200 2 12.800 2 8.600A5.400 5.400 0 017.400 3.200c1.900 0 3.600 1 4.600 2.600 1-1.600 2.700-2.600 4.600-2.600A5.400 5.400 0 0122 8.600c0 4.200-3.500 7.600-10 12.400z',
    },
  ],
  alarm: [
    { path: 'M12 2.500L23 21.500H1z', width: 2.4 },
    { path: 'M12 9v6M12 17.600v.8', width: 2.8 },
  ],
  process: [
    {
      path: 'M12 2.500l8.500 4.700v9.600L12 21.500l-8.500-4.700V7.200zM3.800 7.400L12 12l8.200-4.600M12 12v9',
      width: 2.2,
    },
  ],
  fist: [
    {
      path: 'M6 11V8.500a1.800 1.800 0 013.600 0V8a1.800 1.800 0 013.600 0v.5a1.800 1.800 0 013.600 0V10a1.700 1.700 0 013.200.8V15c0 3.500-2.700 6.500-6.500 6.500h-2C8.200 21.500 6 18.500 6 15z',
      width: 2.2,
    },
  ],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>;

export type IconName = keyof typeof icons;

/** Draws an icon with its upper left corner at (x, y). */
export const drawIcon = (
  ctx: CanvasRenderingContext2D,
  name: IconName,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): void => {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(at.size / 24, at.size / 24);
  ctx.fillStyle = at.colour;
  ctx.strokeStyle = at.colour;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const part of icons[name] as readonly Stroke[]) drawStroke(ctx, part);
  ctx.restore();
};

const drawStroke = (ctx: CanvasRenderingContext2D, part: Stroke): void => {
  const path = new Path2D(part.path);
  if (part.width === undefined) {
    ctx.fill(path);
    return;
  }
  ctx.lineWidth = part.width;
  ctx.stroke(path);
};
