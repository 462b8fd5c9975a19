// The scales of the history's chart.
import { tagOf, language } from '../language.js';

const DAY = 86_400_000;

/** From moments to places across; where all are one moment, it stands in the middle. */
export function timeScale(entries, left, right) {
  const times = entries.map(({ decidedAt }) => Date.parse(decidedAt));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const span = last - first;
  const x = (time) => (span === 0 ? (left + right) / 2 : left + ((time - first) / span) * (right - left));
  return { x, at: (entry) => x(Date.parse(entry.decidedAt)), ticks: ticks(first, span, right - left) };
}

/** As many moments as have room and differ in their text. */
function ticks(first, span, width) {
  const many = span === 0 ? 1 : Math.max(2, Math.min(6, Math.floor(width / 120)));
  const format = new Intl.DateTimeFormat(tagOf(language()), styleFor(span));
  return Array.from({ length: many }, (unused, index) => first + (span * index) / Math.max(1, many - 1))
    .map((time) => ({ time, text: format.format(new Date(time)) }))
    .filter(({ text }, index, all) => index === 0 || all[index - 1].text !== text); // a moment is named once
}

function styleFor(span) {
  if (span > 2 * DAY) {
    return { dateStyle: 'medium' };
  }
  return span > DAY / 24 ? { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } : { timeStyle: 'medium' };
}

/** From values to places down. */
export const valueScale = (most, top, bottom) => (value) => bottom - (value / most) * (bottom - top);

/** Lines of labels so that none covers another; a label that finds no room in any line gets none. */
export function lanes(labels, most) {
  const ends = Array(most).fill(-Infinity);
  return labels.map(({ from, to }) => {
    const lane = ends.findIndex((end) => end < from);
    if (lane >= 0) {
      ends[lane] = to;
    }
    return lane;
  });
}
