package io.clientele;

import io.clientele.decisionlog.LogFault;
import io.clientele.decisionlog.LogPlace;
import io.clientele.release.Releases;
import io.clientele.webhook.Secret;
import io.clientele.webhook.Target;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How to serve, checked.
 *
 * @param port 0 for any that is free
 * @param log where decisions are recorded; null for nowhere
 * @param retain how long facts and results are kept in the log; null for as long as there is a disk
 * @param webhooks where events of recorded decisions are sent
 * @param webhookSecret what they are signed with; null for the secret of the data folder
 * @param rules a folder of DRL files that was chosen; null for none
 * @param tablesChosen whether somebody chose the folder of tables, or it is just the usual one
 */
record Settings(
    int port,
    String host,
    Path data,
    @Nullable LogPlace log,
    @Nullable Period retain,
    List<Target> webhooks,
    @Nullable Secret webhookSecret,
    @Nullable Path rules,
    Path tables,
    boolean tablesChosen) {

  Settings {
    webhooks = List.copyOf(webhooks);
  }

  private static final int HIGHEST_PORT = 65_535;

  /** Settings, or everything that is wrong with them. */
  sealed interface Checked {
    record Good(Settings settings) implements Checked {}

    record Bad(List<String> faults) implements Checked {
      public Bad {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Checks what was set.
   *
   * <p>The usual folder of tables need not be there once the data folder holds releases.
   *
   * @param values the text of each setting, where it has one
   * @param chosen whether an option or variable gave the text, and not the usual value
   * @param place names the option or variable that a text came from
   */
  static Checked check(
      Function<Setting, Optional<String>> values,
      Predicate<Setting> chosen,
      Function<Setting, String> place) {
    Check check = new Check(values, place);
    int port = check.port();
    String host = check.text(Setting.HOST);
    Path data = check.data();
    LogPlace log = check.log(data);
    Period retain = check.retain();
    List<Target> webhooks = check.webhooks(log);
    Secret secret = check.webhookSecret();
    Path rules = values.apply(Setting.RULES).isPresent() ? check.folder(Setting.RULES) : null;
    boolean tablesChosen = chosen.test(Setting.TABLES);
    boolean needed = tablesChosen || !Releases.areIn(data);
    Path tables = needed ? check.folder(Setting.TABLES) : check.path(Setting.TABLES);
    return check.faults.isEmpty()
        ? new Checked.Good(
            new Settings(
                port, host, data, log, retain, webhooks, secret, rules, tables, tablesChosen))
        : new Checked.Bad(check.faults);
  }

  private record Check(
      Function<Setting, Optional<String>> values,
      Function<Setting, String> place,
      List<String> faults) {

    Check(Function<Setting, Optional<String>> values, Function<Setting, String> place) {
      this(values, place, new ArrayList<>());
    }

    private String text(Setting setting) {
      String text = values.apply(setting).orElse("").strip();
      if (text.isEmpty()) {
        fault(setting, "nothing is given; leave it out for the usual");
      }
      return text;
    }

    private int port() {
      String text = text(Setting.PORT);
      if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
        return Integer.parseInt(text);
      }
      fault(Setting.PORT, "`" + text + "` is no port; give a number from 0 to 65535");
      return 0;
    }

    private @Nullable LogPlace log(Path data) {
      Optional<String> url = values.apply(Setting.LOG).map(String::strip);
      if (url.equals(Optional.of("none"))) {
        return null;
      }
      try {
        return LogPlace.of(url.orElse(null), data);
      } catch (LogFault none) {
        String message = none.getMessage() + ", or none";
        faults.add(message.replaceFirst("^log", place.apply(Setting.LOG)));
        return null;
      }
    }

    private @Nullable Period retain() {
      Optional<String> text = values.apply(Setting.RETAIN).map(String::strip);
      if (text.isEmpty()) {
        return null;
      }
      Optional<Period> period = period(text.get());
      if (period.isEmpty()) {
        fault(
            Setting.RETAIN,
            "`" + text.get() + "` is no period; give years, months or days, such as P7Y or P90D");
      }
      return period.orElse(null);
    }

    private List<Target> webhooks(@Nullable LogPlace log) {
      Optional<String> text = values.apply(Setting.WEBHOOK).map(String::strip);
      if (text.isEmpty()) {
        return List.of();
      }
      if (log == null) {
        fault(Setting.WEBHOOK, "events come from the decision log; leave --log none out");
      }
      List<Target> targets = new ArrayList<>();
      for (String each : text.get().split("[\\s,]+(?=https?://)", -1)) {
        Optional<Target> target = Target.of(each);
        if (target.isEmpty()) {
          fault(
              Setting.WEBHOOK,
              "`" + each + "` is no address; give one as https://crm.example/events");
        } else if (!targets.contains(target.get())) {
          targets.add(target.get());
        }
      }
      return targets;
    }

    /** What is wrong with it is told without showing it. */
    private @Nullable Secret webhookSecret() {
      Optional<String> text = values.apply(Setting.WEBHOOK_SECRET).filter(each -> !each.isBlank());
      if (text.isEmpty()) {
        return null;
      }
      Optional<Secret> secret = Secret.of(text.get());
      if (secret.isEmpty()) {
        fault(
            Setting.WEBHOOK_SECRET,
            "it is no secret; give whsec_ and 24 to 64 bytes in Base64, or leave it out");
      }
      return secret.orElse(null);
    }

    private static Optional<Period> period(String text) {
      try {
        return Optional.of(Period.parse(text)).filter(each -> !each.isNegative() && !each.isZero());
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }

    private Path data() {
      Path folder = path(Setting.DATA);
      if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
        fault(Setting.DATA, "`" + folder + "` can't be written to; name a folder for the data");
      }
      return folder;
    }

    private Path folder(Setting setting) {
      Path folder = path(setting);
      if (!Files.isDirectory(folder)) {
        fault(setting, "`" + folder + "` is no folder; name one that is there");
      }
      return folder;
    }

    private Path path(Setting setting) {
      String text = text(setting);
      try {
        return Path.of(text);
      } catch (InvalidPathException unusable) {
        fault(setting, "`" + text + "` is no path; name a folder");
        return Path.of("");
      }
    }

    private void fault(Setting setting, String message) {
      faults.add(place.apply(setting) + ": " + message);
    }
  }
}
