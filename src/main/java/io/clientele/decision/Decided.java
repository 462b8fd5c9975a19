package io.clientele.decision;

import io.clientele.customer.Customer;
import java.util.List;

/** What a ruleset made of one customer: the results and the rules that gave them. */
public record Decided(Customer customer, Assessment assessment, List<Firing> explanation) {}
