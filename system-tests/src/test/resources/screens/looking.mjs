/**
 * What a person would find wrong with a page that stands: targets too small, out of reach or covered, text that runs out of its
 * box. Evaluated in the page; gives findings in words and every line of text with its colour.
 *
 * @param {{leastTarget: number, allInView: boolean}} rules lengths in pixels
 */
(rules) => {
  const findings = [];
  const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch], [role=radio]';
  /** Of boxes that are drawn to half pixels. */
  const SLACK = 1.5;
  const shown = (element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true});
  const box = (element) => element.getBoundingClientRect();
  const words = (element) => (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
  const name = (element) => `<${element.localName}${element.dataset?.testid ? ' ' + element.dataset.testid : ''}> “${words(element)}”`;
  const hiddenForEyes = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const {width, height} = box(e);
      const {clipPath, clip, overflow} = getComputedStyle(e);
      if ((width <= 1 && height <= 1 && overflow !== 'visible') || clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)') {
        return true;
      }
    }
    return false;
  };
  const scrolls = (element) => {
    const {overflowX, overflowY} = getComputedStyle(element);
    return /auto|scroll/.test(overflowX + overflowY);
  };
  const scroller = (element) => {
    for (let e = element.parentElement; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
      if (scrolls(e)) {
        return e;
      }
    }
    return undefined;
  };
  const modal = document.querySelector('[aria-modal=true]');

  /** A box to tick is touched by its label, too. */
  const touched = (element) => {
    const label = /^(checkbox|radio|file)$/.test(element.type ?? '') ? element.closest('label') : null;
    return label ?? element;
  };

  for (const target of document.querySelectorAll(TARGETS)) {
    const element = touched(target);
    if (!shown(element) || getComputedStyle(element).pointerEvents === 'none' || (modal && !modal.contains(element)) || hiddenForEyes(element)) {
      continue;
    }
    const {left, right, top, bottom, width, height} = box(element);
    const inline = element.localName === 'a' && getComputedStyle(element).display === 'inline';
    const least = Math.min(width, height);
    if (!inline && least < rules.leastTarget - SLACK) {
      findings.push(`${name(element)} is ${least.toFixed(0)} px, less than ${rules.leastTarget.toFixed(0)}`);
    }
    if (left < -SLACK || right > innerWidth + SLACK) {
      findings.push(`${name(element)} is out of view: ${left.toFixed(0)}–${right.toFixed(0)} of ${innerWidth}`);
    }
    const inScroller = scroller(element);
    if (rules.allInView && !inScroller && (top < -SLACK || bottom > innerHeight + SLACK)) {
      findings.push(`${name(element)} is out of view: ${top.toFixed(0)}–${bottom.toFixed(0)} of ${innerHeight}`);
    }
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const over = document.elementFromPoint(x, y);
    const inView = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    if (inView && over && !inScroller && !element.contains(over) && !over.contains(element) && !over.closest('[data-overlay]')) {
      findings.push(`${name(element)} is covered by ${name(over)}`);
    }
  }

  /** What lies over the page for some seconds; what is below it, or in its shadow, is not to be read then. */
  const overlays = [...document.querySelectorAll('[data-overlay]')];
  const SHADOW = 24;
  const below = (element, {left, right, top, bottom}) =>
    overlays.some((overlay) => {
      const o = box(overlay);
      const apart = right < o.left - SHADOW || left > o.right + SHADOW || bottom < o.top - SHADOW || top > o.bottom + SHADOW;
      return !overlay.contains(element) && !apart;
    });

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || /^(script|style|title|option|noscript)$/.test(element.localName) || !shown(element) || hiddenForEyes(element)) {
      continue;
    }
    if (element.closest('svg')) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const inScroller = scroller(element);
    const bounds = boundsOf(element);
    for (const {left, right, top, bottom, width, height} of range.getClientRects()) {
      if (width < 1 || height < 1) {
        continue;
      }
      const said = node.data.trim().slice(0, 30);
      if (left < -SLACK || right > innerWidth + SLACK) {
        findings.push(`the text “${said}” runs out of the page: ${left.toFixed(0)}–${right.toFixed(0)} of ${innerWidth}`);
      } else if (rules.allInView && !inScroller && (top < -height * 0.2 || bottom > innerHeight + height * 0.2)) {
        findings.push(`the text “${said}” is out of view: ${top.toFixed(0)}–${bottom.toFixed(0)} of ${innerHeight}`);
      }
      for (const outer of bounds) {
        const b = box(outer);
        // Letters are lower than their line: a fifth of it may stand out above and below.
        if (left < b.left - SLACK || right > b.right + SLACK || top < b.top - height * 0.2 - SLACK || bottom > b.bottom + height * 0.2 + SLACK) {
          findings.push(`the text “${said}” runs out of ${name(outer)}`);
          break;
        }
      }
      const covered = (modal && !modal.contains(element)) || below(element, {left, right, top, bottom});
      if (!covered && !inScroller && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth) {
        const {color, fontSize, fontWeight} = getComputedStyle(element);
        const idle = element.closest('[disabled], [aria-disabled=true]') !== null;
        lines.push({text: said, color, fontPx: parseFloat(fontSize), weight: Number(fontWeight), idle, left, top, width, height});
      }
    }
  }

  /** What text must stay inside: the button, tile or box that it stands in, and whatever cuts it off. */
  function boundsOf(element) {
    const found = [];
    for (let e = element; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
      if (scrolls(e)) {
        break;
      }
      const {overflowX, overflowY, borderTopWidth, borderLeftWidth, display} = getComputedStyle(e);
      const cuts = /hidden|clip/.test(overflowX + overflowY);
      const framed = display !== 'inline' && parseFloat(borderTopWidth) > 0 && parseFloat(borderLeftWidth) > 0;
      if (cuts || framed || e.matches('button, summary, [role=button]')) {
        found.push(e);
      }
    }
    return found;
  }

  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth + SLACK) {
    findings.push(`the page is wider than its window: ${root.scrollWidth} of ${innerWidth}`);
  }
  if (rules.allInView && root.scrollHeight > innerHeight + SLACK) {
    findings.push(`the page is higher than its window: ${root.scrollHeight} of ${innerHeight}`);
  }
  if (!document.documentElement.lang) {
    findings.push('the page does not say its language');
  }
  return {findings: [...new Set(findings)], lines};
}
