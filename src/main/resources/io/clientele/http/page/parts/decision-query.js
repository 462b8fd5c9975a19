// From what the address asks to what the service is asked.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LONG = 1;

/** Days are those of the reader's time zone, as the times shown are; the last one is asked for whole. */
export function serviceQuery(query, further = {}) {
  const asked = new URLSearchParams(query);
  asked.delete('lang');
  startOf('from', 0, asked);
  startOf('to', DAY_LONG, asked);
  Object.entries(further).forEach(([name, value]) => value && asked.set(name, value));
  return asked.toString();
}

function startOf(name, later, asked) {
  const day = asked.get(name);
  if (day && DAY.test(day)) {
    const [year, month, date] = day.split('-').map(Number);
    asked.set(name, new Date(year, month - 1, date + later).toISOString());
  }
}
