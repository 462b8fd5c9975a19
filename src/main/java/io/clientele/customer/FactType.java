package io.clientele.customer;

/** How a fact is written down. */
public enum FactType {
  TEXT,
  /** One code of a closed list, or an industry code. */
  CODE,
  NUMBER,
  DATE,
  /** True or false. */
  FLAG
}
