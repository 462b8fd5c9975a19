// How a decision stands in the log.
import { h } from '../dom.js';
import { t, whole } from '../language.js';
import { to } from '../route.js';
import { instant } from './instant.js';

export function recordPart(decision, record) {
  const lines = [
    ['id', h('code', {}, decision.decisionId)],
    ['at', [instant(decision.decidedAt), ' ', h('code', { class: 'small' }, decision.decidedAt)]],
    ['caller', record.caller],
    ['engine', record.engine],
    ['release', [h('a', { href: to('releases', String(decision.release.number)) }, t('release', { n: decision.release.number })), ' ', h('code', {}, decision.release.digest)]],
    ['seq', whole(record.seq)],
    ['hash', h('code', {}, record.explanationHash)],
  ];
  return [
    h('dl', { class: 'card lines' }, lines.map(([name, said]) => h('div', {}, h('dt', {}, t(`record.${name}`)), h('dd', {}, said)))),
    h('p', { class: 'small screen-only' }, h('a', { href: to('log') }, t('record.log'))),
  ];
}
