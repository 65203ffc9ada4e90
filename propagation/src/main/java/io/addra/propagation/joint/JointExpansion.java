package io.addra.propagation.joint;

import io.addra.propagation.spectrum.JointBlock;
import java.util.List;

/**
 * Turns the drawn decays of an event into points of a joint spectrum. The chance F that the
 * condition holds, a function of what each LLP has, is expanded in the LLPs that are seen (Moebius
 * inversion over subsets, the principle of inclusion and exclusion): F = sum over S of c_S with
 *
 * <p>c_S = sum over T in S of (-1)^(|S| - |T|) F(only the LLPs in T have what they have).
 *
 * <p>c_S vanishes where an LLP in S has nothing, so its mean over all decays is that over the drawn
 * ones with the weights of the LLPs in S alone; LLPs outside S may decay anywhere. Sets of one LLP
 * are the spectra of single LLPs and add no point. Efficiencies are independent chances. Immutable.
 */
public final class JointExpansion {
  private final JointCondition condition;
  private final int llps;

  /**
   * An expansion.
   *
   * @param condition what is asked of an event
   * @param llps LLPs of an event
   * @throws IllegalArgumentException if there are fewer than two
   */
  public JointExpansion(JointCondition condition, int llps) {
    if (llps < 2) {
      throw new IllegalArgumentException("expected two LLPs of an event or more, found " + llps);
    }
    this.condition = condition;
    this.llps = llps;
  }

  /**
   * Adds the points of an event.
   *
   * @param event weight of the event
   * @param decays drawn decays that have one of the signatures, one of each LLP at most
   * @param into takes the points
   */
  public void add(double event, List<JudgedDecay> decays, JointBlock.Builder into) {
    int sets = 1 << decays.size();
    for (int set = 1; set < sets; set++) {
      double coefficient = Integer.bitCount(set) < 2 ? 0 : coefficient(decays, set);
      if (coefficient != 0) {
        int[] count = new int[2];
        double[] length = new double[2];
        double weight = event * coefficient;
        for (int k = 0; k < decays.size(); k++) {
          if (((set >> k) & 1) != 0) {
            JudgedDecay decay = decays.get(k);
            count[decay.kind()]++;
            length[decay.kind()] += decay.properLength();
            weight *= decay.weight();
          }
        }
        into.add(count[0], length[0], count[1], length[1], weight);
      }
    }
  }

  private double coefficient(List<JudgedDecay> decays, int set) {
    double sum = 0;
    for (int part = set; part > 0; part = (part - 1) & set) {
      boolean odd = (Integer.bitCount(set) - Integer.bitCount(part)) % 2 != 0;
      double chance = chance(decays, part);
      sum += odd ? -chance : chance;
    }
    return sum;
  }

  /** The chance that the condition holds where only some of the LLPs have what they have. */
  double chance(List<JudgedDecay> decays, int part) {
    double[] chances = new double[2 * llps];
    for (int k = 0; k < decays.size(); k++) {
      if (((part >> k) & 1) != 0) {
        JudgedDecay decay = decays.get(k);
        chances[2 * decay.llp()] = decay.first();
        chances[2 * decay.llp() + 1] = decay.second();
      }
    }
    double sum = 0;
    boolean[] first = new boolean[llps];
    boolean[] second = new boolean[llps];
    for (int outcome = 0; outcome < 1 << (2 * llps); outcome++) {
      double share = 1;
      for (int k = 0; k < chances.length; k++) {
        boolean has = ((outcome >> k) & 1) != 0;
        share *= has ? chances[k] : 1 - chances[k];
        (k % 2 == 0 ? first : second)[k / 2] = has;
      }
      if (share != 0 && condition.holds(first, second)) {
        sum += share;
      }
    }
    return sum;
  }
}
