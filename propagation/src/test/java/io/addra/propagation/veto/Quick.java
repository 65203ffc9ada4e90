package io.addra.propagation.veto;

import io.addra.geometry.detector.Detectors;
import java.util.*;
import java.util.stream.*;

public class Quick {
  public static void main(String[] a) {
    long t0 = System.nanoTime();
    VetoScene s = VetoScene.of(Detectors.load(a[0]));
    System.out.printf("scene %.1f s%n", (System.nanoTime() - t0) / 1e9);
    s.gaps().gaps().forEach(System.out::println);
    double lo = Double.parseDouble(a[1]),
        hi = Double.parseDouble(a[2]),
        st = Double.parseDouble(a[3]);
    int n = (int) Math.round((hi - lo) / st);
    double plo = Double.parseDouble(a[4]), phi = Double.parseDouble(a[5]);
    int pn = Integer.parseInt(a[6]);
    int rpc = Integer.parseInt(a[7]);
    VetoParticle p = a[8].equals("e") ? VetoParticle.ELECTRON : VetoParticle.PHOTON;
    List<Double> en = Arrays.stream(a[9].split(",")).map(Double::valueOf).toList();
    for (int rep = 0; rep < 1; rep++) {
      t0 = System.nanoTime();
      VetoMap m =
          VetoMap.of(
              s,
              new MapPlan(
                  p,
                  en,
                  VetoSettings.USUAL,
                  IntStream.rangeClosed(0, n).mapToObj(k -> lo + k * st).toList(),
                  IntStream.rangeClosed(0, pn).mapToObj(k -> plo + (phi - plo) * k / pn).toList(),
                  rpc,
                  1),
              () -> {});
      double dt = (System.nanoTime() - t0) / 1e9;
      System.out.printf("%.2f s, %.1f us/ray%n", dt, dt * 1e6 / (n * (double) pn * rpc));
      for (VetoRow r : m.rows()) {
        System.out.printf(
            "%.3f %.3f hit %.5f path %.3f ",
            r.bin().thetaLoDeg(), r.bin().thetaHiDeg(), r.hitFraction(), r.meanPathCm());
        for (int e = 0; e < en.size(); e++)
          System.out.printf(" | %.3e %.3e", r.missedEcl(e), r.missedEclAndKlm(e));
        System.out.println();
      }
      for (int e = 0; e < en.size(); e++) {
        System.out.println(en.get(e));
        m.losses(e).forEach(System.out::println);
      }
    }
  }
}
