// The pictograms that `<use>` refers to, which finds only those of its own root.

/** @import { ElementTree } from '../types.js' */

/**
 * Built from lists: a page may forbid to parse markup.
 * @param {ElementTree} tree
 * @returns {SVGElement}
 */
export const drawn = ([tag, attributes, ...children]) => {
  const element = /** @type {SVGElement} */ (document.createElementNS('http://www.w3.org/2000/svg', tag));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(drawn));
  return element;
};

/**
 * Puts a copy into a root; what refers to one of them shows it from then on.
 * @param {ShadowRoot} root
 * @param {SVGElement} sprite
 */
export function putPictograms(root, sprite) {
  const own = document.importNode(sprite, true);
  own.dataset.icons = ''; // By which the styles give it no room.
  root.prepend(own);
}
