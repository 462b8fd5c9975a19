// Who uses the page, and what they may do.
import { getJson, key, onLostKey, setKey } from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';

/** What a header can carry; no key holds anything else. */
const SENDABLE = /^[\x21-\x7e]+$/;

let me = { name: null, roles: [], keys: false };

export const who = () => me;
export const may = (...roles) => roles.some((role) => me.roles.includes(role));

/** Asks the service who this is, and the user for a key where one is needed. */
export async function enter() {
  let asked = false;
  me = await ask();
  while (me.keys && !me.name) {
    const typed = await askForKey(asked || key() ? t('key.refused') : '');
    asked = true;
    setKey(SENDABLE.test(typed) ? typed : null);
    me = await ask();
  }
  onLostKey(() => {
    if (me.keys) {
      leave();
    }
  });
}

async function ask() {
  try {
    return await getJson('/v1/me');
  } catch (problem) {
    if (problem.status === 401) {
      return { name: null, roles: [], keys: true };
    }
    throw problem;
  }
}

/** Forgets the key and starts anew. */
export function leave() {
  setKey(null);
  location.reload();
}

function askForKey(complaint) {
  return new Promise((resolve) => {
    const field = h('input', {
      id: 'key', type: 'password', autocomplete: 'current-password', required: true, spellcheck: 'false',
      'aria-describedby': 'key-about', 'aria-invalid': complaint ? 'true' : null,
    });
    const dialog = h('dialog', { id: 'sign-in', 'aria-labelledby': 'key-title' });
    const done = (event) => {
      event.preventDefault();
      dialog.close();
      dialog.remove();
      resolve(field.value.trim());
    };
    fill(
      dialog,
      h('form', { onsubmit: done },
        h('h2', { id: 'key-title' }, t('key.title')),
        h('p', { id: 'key-about' }, t('key.about')),
        complaint && h('p', { class: 'complaint', role: 'alert' }, complaint),
        h('input', { type: 'text', autocomplete: 'username', value: 'Clientele', hidden: true }), // for password managers
        h('label', { for: 'key' }, t('key.label')),
        field,
        h('p', { class: 'buttons' }, h('button', { class: 'primary', type: 'submit' }, t('key.enter')))),
    );
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  });
}
