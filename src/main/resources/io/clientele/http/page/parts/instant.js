// A moment in the reader's own time zone, with the exact instant for who points at it.
import { h } from '../dom.js';
import { moment } from '../language.js';

export function instant(iso) {
  return h('time', { datetime: iso, title: iso }, moment(iso));
}
