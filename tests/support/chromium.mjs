/** Where Chromium is, or how it comes here: one on the machine, else Debian's package, else Playwright's download. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, run } from '../../server/cli/prepare.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export function findChromium() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const places = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? playwrightOwn();
}

export function installChromium() {
  const silent = { stdio: 'ignore' };
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log("Installing Debian's Chromium ...");
    run('apt-get', ['update'], silent);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], silent);
  }
  if (!findChromium()) {
    console.log("Installing Playwright's Chromium ...");
    run(join(root, 'node_modules', '.bin', 'playwright-core'), ['install', 'chromium']);
  }
  return findChromium();
}

function playwrightOwn() {
  try {
    const place = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(place) ? place : null;
  } catch {
    return null;
  }
}
