// Rolling back, or forward again: makes another release the active one, with a reason.
import { postJson } from '../api.js';
import { fill, h } from '../dom.js';
import { t } from '../language.js';
import { problemBox } from '../problem.js';

/**
 * Asks for a reason and rolls back; gives the release that is active then, or nothing. `tag` says
 * which release was seen as the active one, so that nobody else's is taken back unseen.
 */
export function askRollBack(number, tag, { proposed = '', words = 'roll-back' } = {}) {
  return new Promise((resolve) => {
    const reason = h('textarea', { id: 'roll-back-reason', required: true, maxlength: 500, rows: 3, value: proposed });
    const complaint = h('div', {});
    const dialog = h('dialog', { id: 'roll-back', 'aria-labelledby': 'roll-back-title' });
    let active;
    const rollBack = async (event) => {
      event.preventDefault();
      try {
        active = await postJson(`/v1/releases/${number}/rollback`, { reason: reason.value.trim() }, tag ? { 'If-Match': tag } : {});
        dialog.close();
      } catch (problem) {
        fill(complaint, problemBox(problem));
      }
    };
    fill(
      dialog,
      h('form', { onsubmit: rollBack },
        h('h2', { id: 'roll-back-title' }, t(`${words}.title`, { n: number })),
        h('p', {}, t('roll-back.about')),
        h('label', { for: 'roll-back-reason' }, t('roll-back.reason')),
        reason,
        complaint,
        h('p', { class: 'buttons' },
          h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')),
          h('button', { class: 'primary', type: 'submit' }, t(`${words}.do`)))),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(active);
    });
    document.body.append(dialog);
    dialog.showModal();
    reason.focus();
  });
}
