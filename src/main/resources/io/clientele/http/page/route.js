// The address of a view: `#/tables/rfm.xlsx/Recency/12?release=2`, or `…/C12` for a cell.

const VIEWS = ['tables', 'change', 'releases', 'try', 'findings', 'books', 'runs', 'decisions', 'customers', 'log'];

/** The view that the address names, its further parts, and what is asked beside them. */
export function read() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, ...parts] = path.split('/').map(decoded);
  return {
    view: VIEWS.includes(view) ? view : 'tables',
    parts: VIEWS.includes(view) ? parts.filter((part) => part !== '') : [],
    query: new URLSearchParams(query),
  };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign
  }
}

/** The address of a view. */
export function to(view, ...parts) {
  return `#/${[view, ...parts].map(encodeURIComponent).join('/')}`;
}

/** The address of a row, `12`, or a cell, `C12`, of a table, in a release where it isn't the active one. */
export function toRow(file, sheet, row, release) {
  const query = release ? `?release=${release}` : '';
  return (row ? to('tables', file, sheet, row) : to('tables', file, sheet)) + query;
}

/** The address of a search for decisions; what is asked stands in it, so that it can be sent on. */
export function toSearch(query) {
  const asked = new URLSearchParams(query).toString();
  return asked ? `#/decisions?${asked}` : '#/decisions';
}
