// One small box that says more about what has the focus or the pointer.
import { fill, h, freshId } from '../dom.js';

let box;
let owner;

function theBox() {
  if (!box) {
    box = h('div', { class: 'tip', id: freshId('tip'), role: 'tooltip', hidden: true });
    document.body.append(box);
    addEventListener('keydown', (event) => event.key === 'Escape' && hide());
    addEventListener('scroll', hide, { capture: true, passive: true });
  }
  return box;
}

/** Shows `content()` beside an element while it has the focus or the pointer. */
export function tip(element, content) {
  const show = () => open(element, content);
  element.addEventListener('mouseenter', show);
  element.addEventListener('focus', () => requestAnimationFrame(show)); // after the scroll of focusing
  element.addEventListener('mouseleave', () => element !== document.activeElement && hide());
  element.addEventListener('blur', hide);
  return element;
}

function open(element, content) {
  owner = element;
  const place = element.getBoundingClientRect();
  const tipBox = fill(theBox(), content());
  tipBox.hidden = false;
  const width = tipBox.offsetWidth;
  const left = Math.max(8, Math.min(place.left, innerWidth - width - 8));
  const below = place.bottom + 6;
  const fits = below + tipBox.offsetHeight < innerHeight;
  tipBox.style.setProperty('left', `${left}px`);
  tipBox.style.setProperty('top', `${fits ? below : Math.max(8, place.top - tipBox.offsetHeight - 6)}px`);
  element.setAttribute('aria-describedby', tipBox.id);
}

function hide() {
  if (box && owner) {
    box.hidden = true;
    owner.removeAttribute('aria-describedby');
    owner = undefined;
  }
}
