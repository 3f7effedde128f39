/** Runs in the page before anything of ours: counts what is asked of the GPU, frame by frame. */
export interface Count {
  draws: number;
  uploads: number;
  /** Pixels that went up. */
  pixels: number;
}

export interface Probed {
  readonly counts: Count[];
  /** Wall ms of a fixed loop, the best of three: what this machine is worth just now. */
  calibrate(): number;
}

/** `paints` false: what is to be drawn is counted, not drawn, since a processor that plays the GPU would hold up the frames. */
export const countGpu = (paints: boolean): void => {
  const fresh = (): Count => ({ draws: 0, uploads: 0, pixels: 0 });
  const counts: Count[] = [fresh()];
  const now = (): Count => counts.at(-1) as Count;
  type Call = (this: unknown, ...args: unknown[]) => unknown;
  const wrap = (names: readonly string[], note: (args: readonly unknown[]) => boolean): void => {
    for (const each of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
      const methods = each as unknown as Record<string, Call | undefined>;
      for (const name of names) {
        const call = methods[name];
        if (!call) continue;
        methods[name] = function (...args) {
          return note(args) ? call.apply(this, args) : undefined;
        };
      }
    }
  };
  wrap(['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'], () => {
    now().draws += 1;
    return paints;
  });
  const upload = (size: (args: readonly unknown[]) => readonly unknown[]) => (args: readonly unknown[]) => {
    const source = args.at(-1) as { readonly width?: number; readonly height?: number } | null;
    const [width, height] = typeof source?.width === 'number' ? [source.width, source.height] : size(args);
    now().uploads += 1;
    now().pixels += Number(width) * Number(height);
    return true;
  };
  wrap(
    ['texImage2D'],
    upload((args) => args.slice(3, 5)),
  );
  wrap(
    ['texSubImage2D'],
    upload((args) => args.slice(4, 6)),
  );
  const beat = (): void => {
    counts.push(fresh());
    requestAnimationFrame(beat);
  };
  requestAnimationFrame(beat);
  const calibrate = (): number => Math.min(loop(), loop(), loop());
  const loop = (): number => {
    const began = performance.now();
    let sum = 0;
    for (let n = 0; n < 20_000_000; n += 1) sum = (sum + n * 7) | 0;
    return performance.now() - began + (sum === 1 ? 1 : 0);
  };
  Object.assign(globalThis, { probed: { counts, calibrate } satisfies Probed });
};
