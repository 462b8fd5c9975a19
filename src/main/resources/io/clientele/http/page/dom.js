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

/** A table that scrolls in a box of its own; the box takes the focus, so that keys can scroll it. */
export function scrolling(label, table, kind = '') {
  return h('div', { class: `scroll ${kind}`, tabindex: '0', role: 'region', 'aria-label': label }, table);
}
