/**
 * What stands too near to something else in the call block of a wall: numbers and counters are measured by their ink, for lines
 * are higher than their letters. Evaluated in the page; gives findings in words, none where no block is.
 */
() => {
  /** Of the higher of two that stand one below the other; of the height of one at the block's edge. */
  const [BETWEEN, AT_EDGE] = [0.15, 0.08];
  const block = document.querySelector('[data-testid=calls]');
  if (!block) {
    return [];
  }
  const pen = document.createElement('canvas').getContext('2d');

  function inkOf(node) {
    const {fontStyle, fontWeight, fontSize, fontFamily} = getComputedStyle(node.parentElement);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const ink = pen.measureText(node.data.trim());
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map(({left, right, top}) => ({
      node,
      said: node.data.trim(),
      large: node.parentElement.closest('.number, [class*=counter]') !== null,
      left,
      right,
      top: top + ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent,
      bottom: top + ink.fontBoundingBoxAscent + ink.actualBoundingBoxDescent,
    }));
  }

  const inks = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && node.parentElement.checkVisibility()) {
      inks.push(...inkOf(node));
    }
  }
  const height = ({top, bottom}) => bottom - top;
  const beside = (one, other) => one.right <= other.left || other.right <= one.left;
  const findings = [];
  const edges = block.getBoundingClientRect();
  inks.filter(({large}) => large).forEach((one, at, all) => {
    const edge = Math.min(one.top - edges.top, edges.bottom - one.bottom);
    if (edge < AT_EDGE * height(one)) {
      findings.push(`“${one.said}” is ${edge.toFixed(0)} px from the block's edge, ${height(one).toFixed(0)} px high`);
    }
    for (const other of inks.filter((ink) => !all.slice(0, at + 1).includes(ink))) {
      const apart = Math.max(one.top - other.bottom, other.top - one.bottom);
      const needed = other.large ? BETWEEN * Math.max(height(one), height(other)) : 0;
      if (one.node !== other.node && !beside(one, other) && apart < needed) {
        findings.push(`“${one.said}” and “${other.said}” are ${apart.toFixed(0)} px apart, less than ${needed.toFixed(0)}`);
      }
    }
  });
  return findings;
}
