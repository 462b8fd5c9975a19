// Scales of drawings.

/** From values to places. */
export const scale = (least, most, from, to) => (value) => from + ((value - least) / (most - least)) * (to - from);

/** Whole numbers up to `most`, about as many as asked for. */
export function steps(most, many) {
  const step = Math.max(1, Math.ceil(most / many));
  return Array.from({ length: Math.floor(most / step) + 1 }, (unused, index) => index * step);
}
