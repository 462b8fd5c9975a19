// The record as the service gives it.
import { h } from '../dom.js';
import { t } from '../language.js';
import { fileLink } from './file-link.js';

export function rawPart(path, answer) {
  return h('details', { class: 'raw-json screen-only', id: 'raw' },
    h('summary', {}, t('raw')),
    h('p', { class: 'tools' },
      fileLink(path, `decision-${answer.decision.decisionId}.json`, t('raw.save')),
      fileLink(`${path}/explanation`, `explanation-${answer.decision.decisionId}.json`, t('raw.explanation'))),
    h('pre', { tabindex: '0' }, JSON.stringify(answer, null, 2)));
}
