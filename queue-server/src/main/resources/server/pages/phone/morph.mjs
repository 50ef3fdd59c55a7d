/**
 * Makes one piece of a page like another without building it anew: what has not changed stays the same element, keeps the
 * focus, stays open, and is not read out again.
 */

/** Of these a reader has the say. */
const HIS_OWN = new Set(['open', 'hidden', 'checked']);

/**
 * @param {Element} old what is on the page
 * @param {Element} fresh what it shall be like; it is used up. The children of an element with `data-own` belong to the
 *   page's script and are let be
 */
export function morph(old, fresh) {
  attributes(old, fresh);
  if (old.hasAttribute('data-own')) {
    return;
  }
  const wanted = [...fresh.childNodes];
  for (const [at, node] of wanted.entries()) {
    const there = old.childNodes[at];
    if (!there) {
      old.append(node);
    } else if (!alike(there, node)) {
      there.replaceWith(node);
    } else if (node.nodeType === 1) {
      morph(there, node);
    } else if (there.nodeValue !== node.nodeValue) {
      there.nodeValue = node.nodeValue;
    }
  }
  while (old.childNodes.length > wanted.length) {
    old.lastChild.remove();
  }
}

/** Two pieces of the same kind; a state of the ticket is a kind of its own. */
function alike(one, other) {
  return (
    one.nodeType === other.nodeType &&
    one.nodeName === other.nodeName &&
    (one.nodeType !== 1 || kind(one) === kind(other))
  );
}

function kind(element) {
  return `${element.getAttribute('data-testid')} ${element.getAttribute('class')}`;
}

function attributes(old, fresh) {
  for (const {name, value} of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && !HIS_OWN.has(name)) {
      old.setAttribute(name, value);
    }
  }
}
