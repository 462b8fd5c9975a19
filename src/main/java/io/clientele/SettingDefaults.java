package io.clientele;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives every command the same settings where its options don't: the environment, or the usual. */
record SettingDefaults(Map<String, String> environment) implements IDefaultValueProvider {

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? Setting.of(option.longestName()).map(this::value).orElse(null)
        : null;
  }

  private @Nullable String value(Setting setting) {
    return isSet(setting) ? environment.get(setting.variable()) : setting.usual();
  }

  /** Whether the environment sets it. */
  boolean isSet(Setting setting) {
    String set = environment.get(setting.variable());
    return set != null && !set.isBlank();
  }
}
