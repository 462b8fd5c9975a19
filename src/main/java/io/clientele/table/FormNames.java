package io.clientele.table;

import io.clientele.decision.CodeNames;
import io.clientele.decision.Language;

/** The names of codes as the decision tables' own description gives them. */
public record FormNames(Forms forms) implements CodeNames {

  @Override
  public String name(String list, String code, Language language) {
    Forms.CodeList codes = forms.codes().get(list);
    Text label = codes == null ? null : codes.labels().get(code);
    return label == null ? code : language.of(label.en(), label.zh());
  }
}
