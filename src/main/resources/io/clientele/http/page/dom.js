// Building elements. Text is always set as text, so nothing a user wrote can become markup.

/** An element with its attributes and children; false, null and undefined children are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    set(element, name, value);
  }
  element.append(...flat(children));
  return element;
}

/** An element of a drawing. */
export function s(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    set(element, name, value);
  }
  element.append(...flat(children));
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'css') {
    Object.entries(value).forEach(([property, of]) => element.style.setProperty(property, of));
  } else if (name === 'value') {
    element.value = value;
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

function flat(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== '');
}

/** Puts other children in place of an element's own. */
export function fill(element, ...children) {
  element.replaceChildren(...flat(children));
  return element;
}

let ids = 0;

/** An id that no other element has. */
export function freshId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Says something to a screen reader without moving the focus. */
export function say(text) {
  document.getElementById('said').textContent = text;
}

/**
 * A table that scrolls in a box of its own; the box takes the focus, so that keys can scroll it. It
 * fades at the side where there is more to see.
 */
export function scrolling(label, table, kind = '') {
  const box = h('div', { class: `scroll ${kind}`, tabindex: '0', role: 'region', 'aria-label': label }, table);
  const hint = () => {
    const hidden = box.scrollWidth - box.clientWidth;
    const [before, after] = [box.scrollLeft > 1, box.scrollLeft < hidden - 1];
    box.classList.toggle('more-before', before);
    box.classList.toggle('more-after', after);
  };
  box.addEventListener('scroll', hint, { passive: true });
  new ResizeObserver(hint).observe(box);
  return box;
}

/** Whether there is room for everything to stand open; on a phone the long parts begin folded. */
export const roomy = () => matchMedia('(min-width: 761px)').matches;

/** Unfolds whatever an element is folded away in. */
export function unfold(element) {
  for (let around = element?.closest('details'); around; around = around.parentElement.closest('details')) {
    around.open = true;
  }
}

/** A part under its heading, which folds it; on a phone it begins folded. */
export function folding(id, title, ...body) {
  return h('details', { class: 'part', open: roomy() },
    h('summary', {}, h('h2', { id }, title)),
    body);
}
