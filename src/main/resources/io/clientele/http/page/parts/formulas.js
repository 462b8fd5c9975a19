// Formulas as people read them. They are given with the names that the facts have in JSON; in Chinese
// each known one is put into words, and the names into those of the facts.
import { language } from '../language.js';
import { plainName } from '../names.js';

/** By the formula as the rule gives it; what stands in braces is named as the facts and figures are. */
const CHINESE = {
  'asOf − lastPurchaseOn': '{asOf} − {lastPurchaseOn}',
  'asOf − lastInteractionOn': '{asOf} − {lastInteractionOn}',
  'months = whole months from firstDealOn to asOf; years = months ÷ 12, rounded down, + 1': '{cooperationMonths} = 自{firstDealOn}至{asOf}的整月数；{cooperationYears} = {cooperationMonths} ÷ 12，向下取整，再加1',
  'averageOrderValue as given': '采用所给的{averageOrderValue}',
  'amount12m ÷ orders12m, 0 without orders': '{amount12m} ÷ {orders12m}，没有订单时为0',
  '(amountPrev6m − amountLast6m) ÷ amountPrev6m, at least 0, 0 when amountPrev6m is 0': '（{amountPrev6m} − {amountLast6m}） ÷ {amountPrev6m}，不低于0；{amountPrev6m}为0时取0',
  '(prev6m − last6m) ÷ prev6m, at least 0, 0 when prev6m is 0': '（{prev6m} − {last6m}） ÷ {prev6m}，不低于0；{prev6m}为0时取0',
  'last6m ÷ months, months = cooperationMonths held within 1–6': '{last6m} ÷ {months}；{months} = {cooperationMonths}，限定在1–6之间',
  'last6m ÷ 6, as firstDealOn is unknown': '{last6m} ÷ 6，因{firstDealOn}未知',
  'last6m ÷ 6': '{last6m} ÷ 6',
  'complaints12m ÷ orders12m; without orders 0 if nobody complained, else 1': '{complaints12m} ÷ {orders12m}；没有订单时，无投诉为0，有投诉为1',
  'recencyDays ÷ usualIntervalDays': '{recencyDays} ÷ {usualIntervalDays}',
  'index = wAmount × amount12m ÷ averageAmount12m + wOrder × averageOrderValue ÷ benchmarkOrderValue + wYears × cooperationYears; score = benchmarkScore × index ÷ (wAmount + wOrder + wYears × benchmarkYears), at most 100':
    '价值指数 = {wAmount} × {amount12m} ÷ {averageAmount12m} + {wOrder} × {averageOrderValue} ÷ {benchmarkOrderValue} + {wYears} × {cooperationYears}；{valueScore} = {benchmarkScore} × 价值指数 ÷ （{wAmount} + {wOrder} + {wYears} × {benchmarkYears}），不超过100',
  "sum of the factors' points": '各风险因素的风险分之和',
  "each dimension = mean of its known indicators' scores": '每个维度 = 其已知指标得分的平均值',
  'Σ weight × dimension': 'Σ 权重 × 维度得分',
  'Σ weight × part; RECENCY, FREQUENCY and MONETARY are RFM scores × 20': 'Σ 权重 × 组成部分；最近购买、购买频率、购买金额取RFM得分 × 20',
  'recency + frequency + monetary + standing': '最近互动 + 互动频率 + 预计采购 + 行业地位',
  'sum of the points of the criteria met': '所满足标准的分数之和',
  'r = retention, at most RETENTION_CAP; amount = amount12m × profitMargin × r ÷ (1 + DISCOUNT_RATE − r)': 'r = {retention}，不超过{RETENTION_CAP}；{clv} = {amount12m} × {profitMargin} × r ÷ （1 + {DISCOUNT_RATE} − r）',
  'Σ weight × part ÷ Σ weight over the known parts; RECENCY is the RFM score × 20': 'Σ 权重 × 组成部分 ÷ Σ 已知组成部分的权重；最近购买取RFM得分 × 20',
  'amount12m ÷ 1000 × pointsPerThousand, rounded down': '{amount12m} ÷ 1000 × {pointsPerThousand}，向下取整',
  "+Nd = asOf + N days; monthly:D = the next D-th strictly after asOf; quarter-end = last day of asOf's quarter": '+Nd = {asOf}后N天；monthly:D = {asOf}之后最近的D日；quarter-end = {asOf}所在季度的最后一天',
};

/** A formula in the reader's language; one that is not known here stands as the rule gives it. */
export function formulaText(formula) {
  const known = language() === 'zh' && CHINESE[formula];
  return known ? known.replace(/\{(\w+)\}/g, (whole, name) => plainName(name)) : formula;
}

/** What a formula calls something that it read, so that both can be read side by side. */
export function nameInFormula(name) {
  return language() === 'zh' ? plainName(name) : name.split('.').at(-1);
}
