/** What of a page's text does not fit: cut by a box, on top of other text, out of its plate or out of the window. */
import type { Page } from 'playwright-core';

/** Runs in the page, so it stands alone. */
function look(longer: boolean): readonly string[] {
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Line extends Box {
    readonly text: string;
    readonly node: Text;
    readonly owner: Element;
  }
  const found = new Set<string>();
  const open = [...document.querySelectorAll('dialog[open]')].at(-1);
  const root: Element = open ?? document.body;
  const own = 'code, pre, kbd, bdi, .mono, input, select, textarea, .qr, .join-code';

  /** Letters that are 40 % wider a word, as another language may have them; put back at the end. */
  const kept = new Map<Text, string>();
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  if (longer) {
    for (const node of nodes) {
      if (node.parentElement?.closest(`${own}, svg, dialog:not([open])`)) continue;
      kept.set(node, node.data);
      node.data = node.data.replace(
        /\p{L}{2,}/gu,
        (word) => word + 'oenils'.repeat(4).slice(0, Math.round(word.length * 0.4)),
      );
    }
  }

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const isOpaque = (element: Element): boolean => {
    const { backgroundColor } = styleOf(element);
    return backgroundColor !== 'transparent' && !/, 0(\.\d+)?\)$|\/ 0/.test(backgroundColor);
  };
  /** Has an edge that one sees. */
  const isPlate = (element: Element): boolean => {
    const style = styleOf(element);
    if (style.display === 'inline' || style.display === 'contents') return false;
    return isOpaque(element) || Number.parseFloat(style.borderInlineStartWidth) > 0;
  };
  /** Words for screen readers alone lie in a box one pixel wide. */
  const isForEars = (element: Element): boolean =>
    element.clientWidth <= 2 && hides(styleOf(element).overflowX);
  /** Its full text is told in another way. */
  const isToldElse = (element: Element): boolean =>
    element.closest('[title], [aria-hidden="true"]') !== null && styleOf(element).textOverflow === 'ellipsis';

  const told = (line: Line): string => `"${line.text.trim().slice(0, 40)}" in ${nameOf(line.owner)}`;

  /** What of it can be seen; null: nothing, it is scrolled away or only for ears. */
  const seen = (line: Line): Box | null => {
    let { left, right, top, bottom } = line;
    let plate: Element | null = null;
    for (let box: Element | null = line.owner; box; box = box.parentElement) if (isForEars(box)) return null;
    for (
      let box: Element | null = line.owner;
      box && box !== document.documentElement;
      box = box.parentElement
    ) {
      const style = styleOf(box);
      const frame = box.getBoundingClientRect();
      const high = line.bottom - line.top;
      if (scrolls(style.overflowX))
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (scrolls(style.overflowY))
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      if (right - left < 1 || bottom - top < 1) return null;
      const out = Math.max(frame.left - left, right - frame.right);
      const over = Math.max(frame.top - top, bottom - frame.bottom);
      if (hides(style.overflowX) && out > 1.5 && !isToldElse(box))
        found.add(`cut by ${nameOf(box)}: ${told(line)}`);
      else if (hides(style.overflowY) && over > 0.3 * high)
        found.add(`cut below by ${nameOf(box)}: ${told(line)}`);
      else if (!plate && isPlate(box) && !box.closest('svg')) {
        plate = box;
        if (out > 1.5 || over > 0.3 * high) found.add(`sticks out of ${nameOf(box)}: ${told(line)}`);
      }
      if (hides(style.overflowX)) [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (hides(style.overflowY)) [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      if (right - left < 1 || bottom - top < 1) return null;
      if (style.position === 'fixed') break;
    }
    if (left < -1 || right > document.documentElement.clientWidth + 1)
      found.add(`out of the window: ${told(line)}`);
    return { left, right, top, bottom };
  };

  const lines: Line[] = [];
  for (const node of nodes) {
    const owner = node.parentElement;
    if (!owner || node.data.trim() === '' || owner.closest('script, style, option, canvas, noscript'))
      continue;
    if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      // The box of letters is higher than what is inked.
      const air = 0.2 * (bottom - top);
      const line: Line = { left, right, top: top + air, bottom: bottom - air, text: node.data, node, owner };
      const box = seen(line);
      if (box) lines.push({ ...line, ...box });
    }
  }

  /** Something that is not see-through lies between the two, as a drawer does: only one of them is seen. */
  const isCovered = (a: Line, b: Line, x: number, y: number): boolean => {
    const stack = document.elementsFromPoint(x, y);
    const [inA, inB] = [stack.indexOf(a.owner), stack.indexOf(b.owner)];
    if (inA === -1 || inB === -1)
      return stack.some((each) => !each.contains(a.owner) && !each.contains(b.owner) && isOpaque(each));
    const [upper, lower] = [Math.min(inA, inB), Math.max(inA, inB)];
    return stack.slice(upper, lower).some((each) => isOpaque(each));
  };
  lines.sort((a, b) => a.top - b.top);
  for (const [place, a] of lines.entries()) {
    for (let next = place + 1; next < lines.length; next += 1) {
      const b = lines[next];
      if (!b || b.top >= a.bottom) break;
      if (a.node === b.node || a.owner.contains(b.owner) !== b.owner.contains(a.owner)) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - b.top;
      if (wide < 2 || high < 2) continue;
      const x = Math.max(a.left, b.left) + wide / 2;
      if (!isCovered(a, b, x, b.top + high / 2)) found.add(`on each other: ${told(a)} and ${told(b)}`);
    }
  }

  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) found.add(`the page is ${wide} px wider than the window`);
  for (const [node, text] of kept) node.data = text;
  return [...found];
}

/** `longer`: with every word 40 % longer, as it may be in a language that is still to come. */
export const misfits = async (page: Page, longer = false): Promise<readonly string[]> =>
  await page.evaluate(look, longer);
