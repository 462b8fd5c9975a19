package io.clientele.report.target;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits whole units by weights so that the parts add up to the whole. */
final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * The part of each weight: what it comes to, rounded down, and one unit more for those that lost
   * most by it. Of equal ones the first gets it. Nothing weighs below zero; where all weigh
   * nothing, there must be nothing to split.
   */
  static List<BigInteger> split(BigInteger whole, List<BigInteger> weights) {
    BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (all.signum() == 0) {
      if (whole.signum() != 0) {
        throw new IllegalArgumentException("nobody to give " + whole + " to");
      }
      return weights;
    }
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> lost = new ArrayList<>();
    BigInteger left = whole;
    for (BigInteger weight : weights) {
      BigInteger[] part = whole.multiply(weight).divideAndRemainder(all);
      parts.add(part[0]);
      lost.add(part[1]);
      left = left.subtract(part[0]);
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(lost::get).reversed())
        .limit(left.longValueExact())
        .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
    return parts;
  }
}
