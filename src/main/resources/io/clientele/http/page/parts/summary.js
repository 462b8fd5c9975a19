// A decision in a few sentences.
import { h } from '../dom.js';
import { decimal, pick, t } from '../language.js';
import { nameOfResult } from '../names.js';

/** Says the result that matters most, what it rests on and what is to be done first. */
export function summary(decision) {
  return h('p', { class: 'summary', id: 'summary' }, [placed(decision), further(decision), doing(decision)].filter(Boolean).join(t('sentence-gap')));
}

function placed({ customerId, quadrant, value, risk }) {
  if (quadrant) {
    return t('summary.quadrant', {
      customer: customerId, quadrant: nameOfResult('quadrant', quadrant),
      value: nameOfResult('value.class', value.class), score: decimal(value.score),
      risk: nameOfResult('risk.level', risk.level), points: decimal(risk.points),
    });
  }
  return t('summary.no-quadrant', { customer: customerId });
}

function further({ account, rfm }) {
  const said = [
    account?.tier && t('summary.tier', { tier: nameOfResult('account.tier', account.tier) }),
    rfm?.segment && t('summary.segment', { segment: nameOfResult('rfm.segment', rfm.segment) }),
  ].filter(Boolean);
  return said.length > 0 && t('summary.further', { said: said.join(t('comma')) });
}

function doing({ actions }) {
  return actions.length > 0
    ? t(actions.length === 1 ? 'summary.action' : 'summary.actions', { n: actions.length, first: pick(actions[0].title), due: actions[0].dueOn })
    : t('decision.no-actions');
}
