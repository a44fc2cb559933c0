// Acts in the very task in which the map says that it is ready, as `?act=` asks: no frame and no other task lies between.
const common = { bubbles: true, composed: true, cancelable: true };

/**
 * Two fingers on the picture, that far apart, in CSS pixels.
 * @param {Element} target
 * @param {number} x
 * @param {number} y
 * @param {number} apart
 */
const fingers = (target, x, y, apart) => {
  const touches = [-apart / 2, apart / 2].map((by, identifier) => new Touch({ identifier, target, clientX: x + by, clientY: y }));
  target.dispatchEvent(new TouchEvent('touchmove', { ...common, touches, targetTouches: touches, changedTouches: touches }));
};

/** @type {Record<string, (mark: HTMLElement, x: number, y: number) => void>} */
const ACTS = {
  click: (mark) => mark.dispatchEvent(new MouseEvent('click', common)),
  key: (mark) => {
    mark.focus();
    mark.dispatchEvent(new KeyboardEvent('keydown', { ...common, key: 'Enter' }));
  },
  wheel: (mark, clientX, clientY) =>
    mark.dispatchEvent(new WheelEvent('wheel', { ...common, deltaY: -200, ctrlKey: true, clientX, clientY })),
  finger: (mark, clientX, clientY) =>
    mark.dispatchEvent(new PointerEvent('click', { ...common, pointerType: 'touch', detail: 1, clientX, clientY })),
  fingers: (mark, x, y) => {
    fingers(mark, x, y, 100);
    fingers(mark, x, y, 200);
  },
};

addEventListener('crosstalk-ready', ({ target }) => {
  const map = /** @type {HTMLElement} */ (target);
  /** @type {HTMLElement | null | undefined} */
  const mark = map.shadowRoot?.querySelector('[data-node=depression]');
  if (!mark) return;
  const { x, y, width, height } = mark.getBoundingClientRect();
  window.attributeThen = map.hasAttribute('ready');
  ACTS[new URLSearchParams(location.search).get('act') ?? ''](mark, x + width / 2, y + height / 2);
});
