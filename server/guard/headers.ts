/** Headers that every response carries: over https all of them, over plain HTTP a file what browsers heed there. */

/** Nothing from elsewhere, nothing inline, nothing evaluated. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** All that a page of ours never needs; wake lock and full screen stay. */
const permissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'usb',
  'xr-spatial-tracking',
].map((name) => `${name}=()`);

const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Browsers heed them in documents of secure pages only. A first game fetches thirty files: over plain HTTP these would make
 * 13 kB of it and mean nothing; over https HTTP/2 sends them once, and as a number from then on.
 */
const ofDocuments: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [...permissions, 'fullscreen=(self)', 'screen-wake-lock=(self)'].join(', '),
};

export interface Response {
  /** The page came over https (our own name for it says so). */
  readonly isSecure: boolean;
  readonly path: string;
}

export function responseHeaders(response: Response): Readonly<Record<string, string>> {
  return {
    ...always,
    ...(response.isSecure || !response.path.startsWith('/assets/') ? ofDocuments : {}),
    ...(response.isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(response.path.startsWith('/api/') ? { 'Cache-Control': 'no-store' } : {}),
  };
}
