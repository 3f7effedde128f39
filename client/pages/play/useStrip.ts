/** The canvas tells where its timeline lies and what part of the run it shows. */
import { useEffect, useState } from 'preact/hooks';

export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fromUs: number;
  readonly spanUs: number;
}

const isStrip = (detail: unknown): detail is Strip =>
  typeof detail === 'object' && detail !== null && 'spanUs' in detail;

export const useStrip = (host: { readonly current: HTMLElement | null }): Strip | null => {
  const [strip, setStrip] = useState<Strip | null>(null);
  useEffect(() => {
    const element = host.current;
    const hear = (event: Event): void => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : null;
      setStrip(isStrip(detail) ? detail : null);
    };
    element?.addEventListener('boardtime', hear);
    return () => element?.removeEventListener('boardtime', hear);
  }, [host]);
  return strip;
};

/** px from the strip's left edge. */
export const pxAt = ({ width, fromUs, spanUs }: Strip, us: number): number =>
  ((us - fromUs) / spanUs) * width;

export const usAt = ({ width, fromUs, spanUs }: Strip, px: number): number =>
  Math.round(Math.max(0, fromUs + (Math.min(width, Math.max(0, px)) / width) * spanUs));
