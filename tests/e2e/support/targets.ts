/** What a finger can hardly hit: everything that acts is 44 CSS px wide and high; links within a text keep 24 px apart. */
import type { Page } from 'playwright-core';
import { type Target, targetAt } from '../../../client/scenes/hitMap.ts';

/** Runs in the page, so it stands alone. */
function look(): readonly string[] {
  const finger = 44;
  /** WCAG 2.2, 2.5.8: for links that stand in a line of text its height decides. */
  const inText = 24;
  const root: Element = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((each) => `.${each}`).join('')} "${(
      element.getAttribute('aria-label') ??
      element.textContent ??
      ''
    )
      .trim()
      .slice(0, 30)}"`;
  const isForEars = (element: Element): boolean => {
    for (let box: Element | null = element; box; box = box.parentElement)
      if (box.clientWidth <= 2 && getComputedStyle(box).overflowX === 'hidden') return true;
    return false;
  };
  /** What counts as hitting it: itself, what is in it, its label. */
  const partsOf = (element: Element): readonly Element[] => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels];
  };
  const isInText = (element: Element): boolean => {
    const words = (element.parentElement?.textContent ?? '').trim().length;
    // A word that can be looked up is a button, and a button is never quite in line.
    const inLine = getComputedStyle(element).display === 'inline' || element.matches('.term');
    return inLine && words > (element.textContent ?? '').trim().length;
  };
  /** How far from its middle a press still hits it, towards one side. */
  const reach = (parts: readonly Element[], x: number, y: number, dx: number, dy: number): number => {
    let far = 0;
    for (let step = 1; step <= finger / 2; step += 1) {
      const hit = document.elementFromPoint(x + dx * step, y + dy * step);
      if (!hit || !parts.some((part) => part.contains(hit))) break;
      far = step;
    }
    return far;
  };

  const found: string[] = [];
  const all = root.querySelectorAll<HTMLElement>(
    'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="slider"]',
  );
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true }) || isForEars(element)) continue;
    if (element.closest('dialog:not([open]), canvas') || ('disabled' in element && element.disabled))
      continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const parts = partsOf(element);
    const box = (parts.at(-1) ?? element).getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const shown = getComputedStyle(element).opacity === '0' ? box : own;
    const [x, y] = [shown.left + shown.width / 2, shown.top + shown.height / 2];
    const hit = document.elementFromPoint(x, y);
    if (!hit || !parts.some((part) => part.contains(hit))) continue;
    const width = reach(parts, x, y, -1, 0) + reach(parts, x, y, 1, 0);
    const height = reach(parts, x, y, 0, -1) + reach(parts, x, y, 0, 1);
    // A label may be far longer to one side than its box is to the other.
    const wide = Math.max(width, parts.length > 1 ? box.width : 0);
    const high = Math.max(height, parts.length > 1 ? box.height : 0);
    const least = isInText(element) ? [1, inText] : [finger, finger];
    // Counting in whole pixels from a middle between two of them loses up to three.
    if (wide < (least[0] ?? 0) - 3 || high < (least[1] ?? 0) - 3)
      found.push(`${nameOf(element)}: ${Math.round(wide)} x ${Math.round(high)}`);
  }
  return [...new Set(found)];
}

export const smallTargets = async (page: Page): Promise<readonly string[]> => await page.evaluate(look);

/**
 * Things on the canvas of which a finger that comes down near their middle would hit another. Where a crowd leaves less
 * room, the table view has a button of full size for each (WCAG 2.2, 2.5.8: equivalent control).
 */
export async function smallSpots(page: Page): Promise<readonly string[]> {
  const targets = await page.evaluate(
    () =>
      (document.documentElement as HTMLElement & { boardTargets?: { targets: Target[] } }).boardTargets
        ?.targets ?? [],
  );
  // Rooms are only asked about; the cart on a core and the button on it mean the core.
  const acting = targets.filter(({ kind }) => kind !== 'room');
  return acting.flatMap((target) => {
    const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
    const near = nearMiddle(target);
    const sides = [
      [-near, 0],
      [near, 0],
      [0, -near],
      [0, near],
    ] as const;
    return sides.flatMap(([dx, dy]) => {
      const hit = targetAt(targets, { x: x + dx, y: y + dy, touch: true });
      if (hit === target || (hit && isOn(hit, target)) || (hit && isOn(target, hit))) return [];
      return [`${target.kind} ${target.id}, ${dx} ${dy}: ${hit?.kind} ${hit?.id}`];
    });
  });
}

/** Half a finger for what acts, but for the pixel that two neighbours share; for what is only looked at WCAG's 24 px. */
const nearMiddle = ({ open = false }: Target): number => (open ? 21 : 12);

const isOn = (upper: Target, lower: Target): boolean =>
  lower.kind === 'core' &&
  upper.x >= lower.x &&
  upper.y >= lower.y &&
  upper.x + upper.width <= lower.x + lower.width &&
  upper.y + upper.height <= lower.y + lower.height;
