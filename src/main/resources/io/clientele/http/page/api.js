// The calls of the service. Whatever goes wrong is thrown as a Problem fit to be shown.
import { t } from './language.js';

const KEY = 'clientele.key';

/** What the service answered instead, or that it did not answer. */
export class Problem extends Error {
  constructor(fields) {
    super(fields.detail ?? fields.title);
    this.fields = fields;
    this.status = fields.status ?? 0;
    this.type = String(fields.type ?? '').replace('urn:clientele:problem:', '');
    this.errors = fields.errors ?? [];
    this.findings = fields.findings ?? [];
    this.published = fields.published ?? [];
  }
}

let lostKey = () => {};

/** What to do when the service no longer takes the key. */
export function onLostKey(what) {
  lostKey = what;
}

export function key() {
  return sessionStorage.getItem(KEY);
}

export function setKey(value) {
  if (value) {
    sessionStorage.setItem(KEY, value);
  } else {
    sessionStorage.removeItem(KEY);
  }
}

/** Sends a request and gives the answer, if it is a good one. */
export async function send(method, path, { body, headers = {}, signal } = {}) {
  const all = { ...headers };
  if (key()) {
    all.Authorization = `Bearer ${key()}`;
  }
  return good(await reach(path, { method, body, headers: all, signal, cache: 'no-store' }));
}

async function good(answer) {
  if (answer.ok) {
    return answer;
  }
  const problem = await problemOf(answer);
  if (problem.status === 401) {
    lostKey(problem);
  }
  throw problem;
}

async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem({ type: 'unreachable', title: t('problem.unreachable') });
  }
}

async function problemOf(answer) {
  const type = answer.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    return new Problem({ status: answer.status, ...(await answer.json()) });
  }
  return new Problem({ status: answer.status, title: `${answer.status} ${answer.statusText}` });
}

export async function getJson(path, options) {
  return (await send('GET', path, options)).json();
}

export async function postJson(path, value, headers = {}) {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const answer = await send('POST', path, { body, headers: { 'Content-Type': 'application/json', ...headers } });
  return answer.json();
}

/** Uploads files, with fields beside them; a field may have several values. */
export async function upload(path, files, fields = [], headers = {}) {
  const form = new FormData();
  files.forEach(({ part = 'workbook', file }) => form.append(part, file, file.name));
  fields.forEach(([name, value]) => form.append(name, value));
  return send('POST', path, { body: form, headers });
}

/** Uploads files however large; `told` hears which share of them has gone. */
export async function uploadLarge(path, files, fields, told) {
  const form = new FormData();
  fields.forEach(([name, value]) => form.append(name, value));
  files.forEach(({ part, file }) => form.append(part, file, file.name));
  const answer = await new Promise((resolve, reject) => {
    const call = new XMLHttpRequest(); // fetch tells nothing of what has gone
    call.open('POST', path);
    if (key()) {
      call.setRequestHeader('Authorization', `Bearer ${key()}`);
    }
    call.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    call.onerror = () => reject(new Problem({ type: 'unreachable', title: t('problem.unreachable') }));
    call.onload = () => resolve(new Response(call.responseText, {
      status: call.status, headers: { 'Content-Type': call.getResponseHeader('Content-Type') ?? '' },
    }));
    call.send(form);
  });
  return (await good(answer)).json();
}

/** Saves what is at a path as a file; a plain link could not carry the key. */
export async function save(path, name) {
  const blob = await (await send('GET', path)).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
