// What the service says about releases, kept as long as it can't change.
import { getJson, send } from './api.js';

const sheets = new Map();

/** The list of releases, newest first, with the active one and the tag of its content. */
export async function releases(before) {
  const answer = await send('GET', `/v1/releases?limit=100${before ? `&before=${before}` : ''}`);
  return { ...(await answer.json()), tag: answer.headers.get('ETag') };
}

/** The sheets of a release; those of a number never change. */
export async function sheetsOf(release) {
  if (release === 'active') {
    return getJson('/v1/releases/active/tables');
  }
  if (!sheets.has(release)) {
    sheets.set(release, await getJson(`/v1/releases/${release}/tables`));
  }
  return sheets.get(release);
}
