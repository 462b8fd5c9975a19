// What the service says about releases, kept as long as it can't change.
import { getJson, send } from './api.js';
import { tableNames } from './names.js';

const sheets = new Map();

/** The list of releases, newest first, with the active one and the tag of its content. */
export async function releases(before) {
  const answer = await send('GET', `/v1/releases?limit=100${before ? `&before=${before}` : ''}`);
  return { ...(await answer.json()), tag: answer.headers.get('ETag') };
}

/** The sheets of a release, in the order in which the models run; those of a number never change. */
export async function sheetsOf(release) {
  if (release === 'active') {
    return inOrder(await getJson('/v1/releases/active/tables'));
  }
  if (!sheets.has(release)) {
    sheets.set(release, inOrder(await getJson(`/v1/releases/${encodeURIComponent(release)}/tables`)));
  }
  return sheets.get(release);
}

function inOrder({ release, sheets: all }) {
  const names = tableNames();
  const place = (sheet) => (sheet.table === null ? names.length : names.indexOf(sheet.table));
  return { release, sheets: [...all].sort((a, b) => place(a) - place(b)) };
}
