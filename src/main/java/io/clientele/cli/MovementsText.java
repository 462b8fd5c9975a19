package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.decision.ResultField;
import io.clientele.report.ActionChange;
import io.clientele.report.Effect;
import io.clientele.report.Migration;
import io.clientele.report.MigrationCell;
import io.clientele.report.Movements;
import io.clientele.report.Mover;
import io.clientele.report.Progress;
import io.clientele.report.ResultNames;
import io.clientele.run.RunRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed between two runs, for a person to read. */
final class MovementsText {

  private final StringBuilder out = new StringBuilder();
  private final Movements movements;
  private final ResultNames names;
  private final boolean named;

  private MovementsText(Movements movements, ResultNames names, boolean named) {
    this.movements = movements;
    this.names = names;
    this.named = named;
  }

  static String of(Movements movements, ResultNames names, boolean named) {
    MovementsText text = new MovementsText(movements, names, named);
    text.runs();
    for (ResultField field : ResultField.values()) {
      text.migration(movements.migration(field));
    }
    text.list("joined the book", "新进入台账", movements.joined(), named);
    text.list("left the book", "离开台账", movements.left(), named);
    text.list("came onto the risk list", "进入风险名单", movements.enteredRiskList(), true);
    text.list("went off the risk list", "离开风险名单", movements.leftRiskList(), true);
    text.actions();
    text.progress();
    text.effects();
    return text.out.toString();
  }

  private void line(String english, String chinese, Object... values) {
    out.append(language().of(english, chinese).formatted(values)).append('\n');
  }

  private Language language() {
    return names.language();
  }

  private void runs() {
    RunRecord earlier = movements.earlier();
    RunRecord later = movements.later();
    line(
        "run %s (%s customers) to run %s (%s customers)",
        "运行%s（%s位客户）→ 运行%s（%s位客户）",
        earlier.id(),
        count(earlier.customers()),
        later.id(),
        count(later.customers()));
    if (movements.isByOtherRules()) {
      line(
          "decided by releases %d and %d: a customer may have moved because the tables differ",
          "分别由版本%d和%d决策：客户变动可能源于决策表不同", earlier.release().number(), later.release().number());
    }
  }

  private void migration(Migration migration) {
    line(
        "%n%s: %s of %s customers moved",
        "%n%s：%s／%s位客户变动",
        names.field(migration.field()),
        count(migration.moved()),
        count(migration.customers()));
    migration.cells().stream().filter(MigrationCell::isMove).forEach(cell -> move(migration, cell));
  }

  private void move(Migration migration, MigrationCell cell) {
    line(
        "  %s → %s: %s, %s → %s yuan",
        "  %s → %s：%s位，%s → %s元",
        names.code(migration.field(), cell.before()),
        names.code(migration.field(), cell.after()),
        count(cell.customers()),
        money(cell.amountBefore()),
        money(cell.amountAfter()));
    if (named) {
      movements.movers(migration.field(), cell).forEach(this::mover);
    }
  }

  private void list(String english, String chinese, List<Mover> movers, boolean shown) {
    line("%n%s: %s", "%n%s：%s位", language().of(english, chinese), count(movers.size()));
    if (shown) {
      movers.forEach(this::mover);
    }
  }

  private void mover(Mover mover) {
    line(
        "    %s (%s): %s → %s yuan, %s → %s",
        "    %s（%s）：%s → %s元，%s → %s",
        mover.name(),
        mover.customerId(),
        money(mover.amountBefore()),
        money(mover.amountAfter()),
        id(mover.decisionBefore()),
        id(mover.decisionAfter()));
  }

  private void actions() {
    line("%nactions: new, still advised, no longer advised", "%n维护行动：新增、继续、不再建议");
    for (ActionChange each : movements.actions()) {
      line(
          "  %s: %s, %s, %s",
          "  %s：%s、%s、%s",
          each.title(language()),
          count(each.added()),
          count(each.kept()),
          count(each.dropped()));
    }
  }

  private void progress() {
    List<Progress> all = movements.progress();
    if (all.isEmpty()) {
      return;
    }
    line(
        "%nthe earlier run's actions: done, dropped, overdue on %1$s, still open",
        "%n上次运行的维护行动：已完成、已放弃、截至%1$s逾期、未到期", movements.later().asOf());
    for (Progress each : all) {
      line(
          "  %s: %s, %s, %s, %s; %s of %s done (%s)",
          "  %s：%s、%s、%s、%s；完成%s／%s（%s）",
          each.title(language()),
          count(each.done()),
          count(each.dropped()),
          count(each.overdue()),
          count(each.open()),
          count(each.done()),
          count(each.advised()),
          percent(each.completed()));
    }
  }

  private void effects() {
    line(
        "%nwho of the earlier run has bought since %s",
        "%n上次运行的客户自%s以来的购买情况", movements.earlier().asOf());
    for (Effect each : movements.effects()) {
      line(
          "  %s: %s of %s bought again (%s), %s did not (%s); %s → %s yuan in twelve months",
          "  %s：%s／%s位复购（%s），%s位未购买（%s）；近12个月%s → %s元",
          each.group().name(language()),
          count(each.boughtSince()),
          count(each.customers()),
          percent(each.repeatRate()),
          count(each.lost()),
          percent(each.churn()),
          money(each.amountBefore()),
          money(each.amountAfter()));
    }
  }

  private static String id(@Nullable String decision) {
    return decision == null ? "–" : decision;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String money(BigDecimal yuan) {
    return String.format(Locale.ROOT, "%,.0f", yuan);
  }

  private static String percent(@Nullable BigDecimal share) {
    return share == null
        ? "–"
        : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }
}
