package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.precision.HighPrecision;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ends of intervals against decimal arithmetic: all crossings of the ray with the surfaces, and
 * between neighbouring ones membership of the point in the middle.
 *
 * <p>Distances to planes and their rates along the ray are good to an ulp or two of their largest
 * term, which gives the end an error of that over the rate; in ulps of this and of the end itself:
 * 4. Coefficients of a quadratic are good to a few ulps of their largest term; to first order that
 * moves a root by (da s^2 + 2 db s + dc)/(2 root of the discriminant); in ulps of this and of the
 * end itself: 32. For a ray that grazes, where the discriminant is lost in its own rounding, the
 * same change of the quadratic moves a root by the square root of (da s^2 + 2 db s + dc)/a.
 *
 * <p>Where two crossings are closer than four times what is allowed, which of them comes first is
 * open: such rays are left out, and must be few; those that graze have their own test.
 */
class TracePrecisionTest {
  private static final double FLAT = 4;
  private static final double CURVED = 32;

  /** A solid of one primitive and a ray. */
  @SuppressWarnings("ArrayRecordComponent") // what the kernel takes
  private record Shot(Scene scene, double[] ray) {}

  /**
   * A crossing with a surface.
   *
   * @param at distance from the origin (cm)
   * @param unit what a relative change of 1 of the largest terms moves it (cm)
   * @param bound how many ulps of that are allowed
   */
  private record Crossing(Dfp at, double unit, double bound) {
    double allowed() {
      return bound * ULP * unit;
    }
  }

  /** Boxes of any orientation from foils to halls, with corners cut off, also by parallel rays. */
  @Test
  void event_convexPolyhedra_areWithinTheBound() {
    assertPolyhedra(500);
  }

  @Test
  @Tag("long")
  void event_convexPolyhedra_areWithinTheBound_manyTimes() {
    assertPolyhedra(2000);
  }

  private static void assertPolyhedra(int trials) {
    double[] worst = worst(trials, false);
    assertThat(worst[0]).isLessThan(FLAT);
    assertThat(worst[2]).isGreaterThan(0.75 * trials);
    assertThat(worst[3]).isLessThan(0.01 * trials);
  }

  /**
   * Cylinders, cones to their apex, thin walls and flat discs, with and without a frame, with up to
   * two cuts; rays from inside and from up to 1e4 cm away, along axes and along generators.
   */
  @Test
  void event_conesAndCylinders_areWithinTheBound() {
    assertCones(600);
  }

  @Test
  @Tag("long")
  void event_conesAndCylinders_areWithinTheBound_manyTimes() {
    assertCones(3000);
  }

  private static void assertCones(int trials) {
    double[] worst = worst(trials, true);
    assertThat(worst[0]).isLessThan(FLAT);
    assertThat(worst[1]).isLessThan(CURVED);
    assertThat(worst[2]).isGreaterThan(5 * trials / 6.0);
    assertThat(worst[3]).isLessThan(0.05 * trials);
    // the reference's own crossings lie on the surface
    assertThat(worst[4]).isLessThan(1e-20);
  }

  /** Rays that touch a full or hollow cone within 1e-17 to 1e-6 of its radius. */
  @Test
  void event_grazingRays_areWithinTheRootOfTheBound() {
    assertGrazing(500);
  }

  @Test
  @Tag("long")
  void event_grazingRays_areWithinTheRootOfTheBound_manyTimes() {
    assertGrazing(2000);
  }

  private static void assertGrazing(int trials) {
    double[] worst = worstGrazing(trials);
    assertThat(worst[0]).isLessThan(Math.sqrt(CURVED));
    assertThat(worst[1]).isGreaterThan(0.25 * trials);
  }

  /**
   * Largest errors of flat and of curved ends in ulps of their units, ends compared, rays left out,
   * largest distance of the reference's crossings from the surface relative to its radius.
   */
  static double[] worst(int trials, boolean cones) {
    SplittableRandom random = new SplittableRandom(28 + (cones ? 1 : 0));
    double[] worst = new double[5];
    for (int trial = 0; trial < trials; trial++) {
      Shot shot = cones ? coneShot(random) : polyhedronShot(random);
      Reference reference = new Reference(shot);
      worst[4] = Math.max(worst[4], reference.offSurface);
      if (reference.open) {
        worst[3]++;
      } else {
        List<Double> found = new ArrayList<>();
        for (RayInterval i : RayInterval.of(shot.scene, shot.ray)) {
          found.add(i.from());
          found.add(i.to());
        }
        List<Crossing> ends = reference.ends();
        assertThat(found).as("trial %d", trial).hasSameSizeAs(ends);
        Dfp betaGamma = exact(shot.ray[6]);
        for (int k = 0; k < found.size(); k++) {
          Crossing end = ends.get(k);
          if (end.unit == 0) {
            assertThat(found.get(k)).isZero();
          } else {
            double error = HighPrecision.error(found.get(k), end.at.divide(betaGamma));
            int kind = end.bound == FLAT ? 0 : 1;
            worst[kind] = Math.max(worst[kind], error * shot.ray[6] / (ULP * end.unit));
          }
          worst[2]++;
        }
      }
    }
    return worst;
  }

  /** All crossings and what is between them. */
  private static final class Reference {
    private final Shot shot;
    private final Dfp[] o;
    private final Dfp[] d;
    private final Dfp[] localO;
    private final Dfp[] localD;
    // sizes of the largest terms of the local origin and direction
    private final double[] sizeO = new double[3];
    private final double[] sizeD = new double[3];
    private final List<Crossing> crossings = new ArrayList<>();
    private boolean open;
    private double offSurface;

    Reference(Shot shot) {
      this.shot = shot;
      o = exacts(shot.ray, 0);
      d = exacts(shot.ray, 3);
      localO = o.clone();
      localD = d.clone();
      double[] f = shot.scene.frames();
      boolean framed = shot.scene.primitives()[3] >= 0;
      for (int a = 0; a < 3; a++) {
        sizeO[a] = Math.abs(shot.ray[a]);
        sizeD[a] = Math.abs(shot.ray[3 + a]);
      }
      for (int a = 0; framed && a < 3; a++) {
        Dfp[] axis = exacts(f, 3 + 3 * a);
        Dfp[] shifted = new Dfp[3];
        sizeO[a] = 0;
        sizeD[a] = 0;
        for (int b = 0; b < 3; b++) {
          shifted[b] = o[b].subtract(exact(f[b]));
          double factor = Math.abs(f[3 + 3 * a + b]);
          sizeO[a] += factor * (Math.abs(shot.ray[b]) + Math.abs(f[b]));
          sizeD[a] += factor * Math.abs(shot.ray[3 + b]);
        }
        localO[a] = dot(axis, shifted);
        localD[a] = dot(axis, d);
      }
      int kind = shot.scene.primitives()[2];
      double[] cone = shot.scene.cones();
      planes();
      if (kind > TraceKernel.KIND_PLANES) {
        for (int k = 0; k < 2; k++) {
          double terms = Math.abs(cone[k]) + sizeO[2];
          flat(exact(cone[k]).subtract(localO[2]), localD[2], terms, sizeD[2]);
        }
        round(cone[2], cone[3]);
      }
      if (kind > TraceKernel.KIND_CONE) {
        round(cone[4], cone[5]);
      }
      crossings.add(new Crossing(exact(0), 0, FLAT));
      // what is far beyond the solid on either side is not an end, however uncertain it is
      double[] box = new double[6];
      for (int k = 0; k < 6; k++) {
        box[k] = shot.scene.boxes()[k];
      }
      double beyond = 0;
      for (int k = 0; k < 3; k++) {
        beyond += 20 * Math.max(Math.abs(box[k] - shot.ray[k]), Math.abs(box[k + 3] - shot.ray[k]));
      }
      double limit = beyond;
      crossings.removeIf(c -> !(Math.abs(c.at.toDouble()) < limit));
      crossings.sort(Comparator.comparingDouble((Crossing c) -> c.at.toDouble()));
      for (int k = 1; k < crossings.size(); k++) {
        Crossing a = crossings.get(k - 1);
        Crossing b = crossings.get(k);
        open |= b.at.subtract(a.at).toDouble() <= 4 * (a.allowed() + b.allowed());
      }
    }

    private void planes() {
      double[] planes = shot.scene.planes();
      for (int q = shot.scene.primitives()[0]; q < shot.scene.primitives()[1]; q++) {
        int at = TraceKernel.PLANE_STRIDE * q;
        Dfp[] n = exacts(planes, at);
        double terms = Math.abs(planes[at + 3]);
        double rates = 0;
        for (int j = 0; j < 3; j++) {
          terms += Math.abs(planes[at + j]) * sizeO[j];
          rates += Math.abs(planes[at + j]) * sizeD[j];
        }
        flat(exact(planes[at + 3]).subtract(dot(n, localO)), dot(n, localD), terms, rates);
      }
    }

    private void flat(Dfp room, Dfp rate, double terms, double rates) {
      if (!rate.isZero()) {
        Dfp s = room.divide(rate);
        double size = Math.abs(s.toDouble());
        double moved = (terms + rates * size) / Math.abs(rate.toDouble());
        crossings.add(new Crossing(s, moved + size, FLAT));
      }
    }

    private void round(double radius, double slope) {
      Dfp r = exact(radius).add(exact(slope).multiply(localO[2]));
      Dfp opening = exact(slope).multiply(localD[2]);
      Dfp a = square(localD[0]).add(square(localD[1])).subtract(square(opening));
      Dfp along = localO[0].multiply(localD[0]).add(localO[1].multiply(localD[1]));
      Dfp b = along.subtract(r.multiply(opening));
      Dfp c = square(localO[0]).add(square(localO[1])).subtract(square(r));
      Dfp discriminant = square(b).subtract(a.multiply(c));
      double sizeR = Math.abs(radius) + Math.abs(slope) * sizeO[2];
      double rateR = Math.abs(slope) * sizeD[2];
      double squares = sizeO[0] * sizeO[0] + sizeO[1] * sizeO[1] + sizeR * sizeR;
      double products = sizeO[0] * sizeD[0] + sizeO[1] * sizeD[1] + sizeR * rateR;
      double rates = sizeD[0] * sizeD[0] + sizeD[1] * sizeD[1] + rateR * rateR;
      if (!discriminant.greaterThan(exact(0))) {
        double terms = products * products + rates * squares;
        open |= -discriminant.toDouble() < 4 * CURVED * ULP * terms;
        return;
      }
      Dfp root = discriminant.sqrt();
      for (int sign = -1; sign < 2; sign += 2) {
        Dfp top = root.multiply(sign).subtract(b);
        if (!a.isZero() || sign == 1) {
          Dfp s = a.isZero() ? c.divide(b).divide(-2) : top.divide(a);
          double size = Math.abs(s.toDouble());
          double moved = (rates * size + 2 * products) * size + squares;
          double unit = moved / (2 * root.toDouble()) + size;
          crossings.add(new Crossing(s, unit, CURVED));
          if (unit < 1e30) {
            Dfp x = localO[0].add(s.multiply(localD[0]));
            Dfp y = localO[1].add(s.multiply(localD[1]));
            Dfp here = r.add(s.multiply(opening));
            Dfp off = square(x).add(square(y)).subtract(square(here));
            offSurface = Math.max(offSurface, Math.abs(off.toDouble()) / moved);
          }
        }
      }
    }

    private List<Crossing> ends() {
      List<Crossing> ends = new ArrayList<>();
      boolean inside = false;
      for (int k = 0; k < crossings.size(); k++) {
        Crossing from = crossings.get(k);
        boolean last = k + 1 == crossings.size();
        if (from.at.toDouble() >= 0) {
          Dfp to = last ? from.at.add(exact(1)) : crossings.get(k + 1).at;
          boolean next = contains(from.at.add(to).divide(2));
          if (next != inside) {
            ends.add(from);
          }
          inside = next;
        }
      }
      return ends;
    }

    private boolean contains(Dfp s) {
      Scene scene = shot.scene;
      Dfp[] p = {at(localO, localD, 0, s), at(localO, localD, 1, s), at(localO, localD, 2, s)};
      for (int q = scene.primitives()[0]; q < scene.primitives()[1]; q++) {
        int at = TraceKernel.PLANE_STRIDE * q;
        if (dot(exacts(scene.planes(), at), p).greaterThan(exact(scene.planes()[at + 3]))) {
          return false;
        }
      }
      int kind = scene.primitives()[2];
      if (kind == TraceKernel.KIND_PLANES) {
        return true;
      }
      double[] cone = scene.cones();
      Dfp z = at(localO, localD, 2, s);
      Dfp rho = square(at(localO, localD, 0, s)).add(square(at(localO, localD, 1, s))).sqrt();
      Dfp outer = exact(cone[2]).add(exact(cone[3]).multiply(z));
      Dfp inner = exact(cone[4]).add(exact(cone[5]).multiply(z));
      boolean slab = !z.lessThan(exact(cone[0])) && !z.greaterThan(exact(cone[1]));
      boolean hole = kind > TraceKernel.KIND_CONE && rho.lessThan(inner);
      return slab && !rho.greaterThan(outer) && !hole;
    }
  }

  /** Largest error in roots of ulps of the largest terms over a; grazed, not missed. */
  static double[] worstGrazing(int trials) {
    SplittableRandom random = new SplittableRandom(30);
    double[] worst = new double[2];
    for (int trial = 0; trial < trials; trial++) {
      double slope = random.nextInt(3) == 0 ? 0 : random.nextDouble(-1, 1);
      double radius = Math.pow(10, random.nextDouble(-1, 2.5));
      double z = random.nextDouble(-300, 300);
      double half = 0.4 * radius;
      boolean hollow = random.nextBoolean();
      double[] touched = {radius - half * slope, radius + half * slope};
      double[] around = {touched[0] + radius, touched[1] + radius};
      double[] frame = random.nextBoolean() ? frame(random, 300) : null;
      double phi = random.nextDouble(0, 2 * Math.PI);
      double size = Math.sqrt(1 + slope * slope);
      double[] tangent = {-Math.sin(phi), Math.cos(phi), 0};
      double[] along = {slope * Math.cos(phi) / size, slope * Math.sin(phi) / size, 1 / size};
      double[] normal = TraceKernelTest.cross(tangent, along);
      double psi = random.nextDouble(-1.2, 1.2);
      double off =
          radius * Math.pow(10, random.nextDouble(-17, -6)) * (random.nextBoolean() ? 1 : -1);
      double far = Math.max(radius, Math.pow(10, random.nextDouble(0, 4)));
      double[] point = new double[3];
      double[] way = new double[3];
      for (int j = 0; j < 3; j++) {
        way[j] = Math.cos(psi) * tangent[j] + Math.sin(psi) * along[j];
        double centre = j == 0 ? radius * Math.cos(phi) : j == 1 ? radius * Math.sin(phi) : z;
        point[j] = centre + off * normal[j] - far * way[j];
      }
      double[] ray = ray(toScene(frame, point, true), toScene(frame, way, false), 1);
      double[] ends = {z - half, z + half};
      Scene scene =
          new SceneBuilder()
              .open(around(frame, new double[] {0, 0, z}, 4 * radius), 0, -1)
              .addConeSection(
                  ends,
                  hollow ? around : touched,
                  hollow ? touched : new double[2],
                  new double[0],
                  frame)
              .close()
              .build(1);
      List<RayInterval> found = RayInterval.of(scene, ray);
      boolean hit = found.size() == (hollow ? 2 : 1);
      assertThat(found.size()).isBetween(hollow ? 1 : 0, hollow ? 2 : 1);

      Reference local = new Reference(new Shot(scene, ray));
      double[] cone = scene.cones();
      double r0 = hollow ? cone[4] : cone[2];
      double b0 = hollow ? cone[5] : cone[3];
      Dfp r = exact(r0).add(exact(b0).multiply(local.localO[2]));
      Dfp opening = exact(b0).multiply(local.localD[2]);
      Dfp a = square(local.localD[0]).add(square(local.localD[1])).subtract(square(opening));
      Dfp b =
          local.localO[0].multiply(local.localD[0]).add(local.localO[1].multiply(local.localD[1]));
      b = b.subtract(r.multiply(opening));
      Dfp c = square(local.localO[0]).add(square(local.localO[1])).subtract(square(r));
      Dfp discriminant = square(b).subtract(a.multiply(c));
      Dfp middle = b.divide(a).negate();
      boolean real = discriminant.greaterThan(exact(0));
      Dfp reach = real ? discriminant.sqrt().divide(a) : exact(0);
      double s = middle.toDouble();
      double sizeR = Math.abs(r0) + Math.abs(b0) * (local.sizeO[2] + s * local.sizeD[2]);
      double sizeX = local.sizeO[0] + s * local.sizeD[0];
      double sizeY = local.sizeO[1] + s * local.sizeD[1];
      double terms = sizeX * sizeX + sizeY * sizeY + sizeR * sizeR;
      double unit = Math.sqrt(ULP * terms / a.toDouble());
      double error = hit ? 0 : reach.toDouble();
      if (hit) {
        double from = hollow ? found.get(0).to() : found.get(0).from();
        double to = hollow ? found.get(1).from() : found.get(0).to();
        error = HighPrecision.error(from, middle.subtract(reach));
        error = Math.max(error, HighPrecision.error(to, middle.add(reach)));
        worst[1]++;
      }
      worst[0] = Math.max(worst[0], error / unit);
    }
    return worst;
  }

  private static Shot polyhedronShot(SplittableRandom random) {
    double[] frame = frame(random, 500);
    if (random.nextInt(3) == 0) {
      double[] straight = {1, 0, 0, 0, 1, 0, 0, 0, 1};
      System.arraycopy(straight, 0, frame, 3, 9);
    }
    double[] half = new double[3];
    for (int a = 0; a < 3; a++) {
      half[a] = Math.pow(10, random.nextDouble(-3, 2.5));
    }
    int cuts = random.nextInt(4);
    double[] planes = new double[4 * (6 + cuts)];
    for (int a = 0; a < 6; a++) {
      double sign = a < 3 ? 1 : -1;
      double distance = half[a % 3];
      for (int b = 0; b < 3; b++) {
        planes[4 * a + b] = sign * frame[3 + 3 * (a % 3) + b];
        distance += planes[4 * a + b] * frame[b];
      }
      planes[4 * a + 3] = distance;
    }
    for (int cut = 0; cut < cuts; cut++) {
      cut(random, toScene(frame, within(random, half), true), planes, 4 * (6 + cut));
    }
    double[] box = around(frame, new double[3], half[0] + half[1] + half[2]);
    Scene scene = new SceneBuilder().open(box, 0, -1).addPolyhedron(planes).close().build(1);
    double[] way = TraceKernelTest.unit(random);
    if (random.nextInt(4) == 0) {
      // along a face but for a little
      int axis = random.nextInt(3);
      double tilt = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-14, -1));
      double[] near = new double[3];
      for (int b = 0; b < 3; b++) {
        near[b] = frame[3 + 3 * axis + b] + tilt * way[b];
      }
      way = TraceKernelTest.normal(near);
    }
    return new Shot(scene, ray(random, toScene(frame, within(random, half), true), way));
  }

  private static Shot coneShot(SplittableRandom random) {
    double length = Math.pow(10, random.nextDouble(-2, 3));
    double low = random.nextDouble(-300, 300);
    double[] z = {low, low + length};
    double size = Math.pow(10, random.nextDouble(-1, 2.5));
    double[] outer = {size, size};
    int shape = random.nextInt(4);
    if (shape > 1) {
      outer[random.nextInt(2)] = shape == 2 ? 0 : size * random.nextDouble();
    }
    double[] inner = new double[2];
    int hole = random.nextInt(4);
    if (hole == 1) {
      double share = 1 - Math.pow(10, random.nextDouble(-5, 0));
      inner = new double[] {outer[0] * share, outer[1] * share};
    } else if (hole == 2) {
      double radius = Math.min(outer[0], outer[1]) * random.nextDouble();
      inner = new double[] {radius, radius};
    } else if (hole == 3) {
      inner[random.nextInt(2)] = random.nextDouble() * Math.min(outer[0], outer[1]);
    }
    double[] frame = random.nextBoolean() ? frame(random, 300) : null;
    double[] target = targetInWall(random, z, outer, inner);
    double[] way = TraceKernelTest.unit(random);
    int special = random.nextInt(6);
    if (special < 2) {
      // along the axis or along a generator but for a little
      double phi = special == 0 ? random.nextDouble(7) : Math.atan2(target[1], target[0]);
      double tilt = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-14, -1));
      double lean = (special == 0 ? 0 : (outer[1] - outer[0]) / length) + tilt;
      double sign = random.nextBoolean() ? 1 : -1;
      way =
          TraceKernelTest.normal(
              new double[] {sign * lean * Math.cos(phi), sign * lean * Math.sin(phi), sign});
    }
    int cuts = random.nextInt(3);
    double[] planes = new double[4 * cuts];
    for (int cut = 0; cut < cuts; cut++) {
      cut(random, toScene(frame, targetInWall(random, z, outer, inner), true), planes, 4 * cut);
    }
    double[] middle = {0, 0, low + length / 2};
    Scene scene =
        new SceneBuilder()
            .open(around(frame, middle, size + length), 0, -1)
            .addConeSection(z, outer, inner, planes, frame)
            .close()
            .build(1);
    return new Shot(scene, ray(random, toScene(frame, target, true), toScene(frame, way, false)));
  }

  /** A point between the surfaces, or a little outside of them. */
  private static double[] targetInWall(
      SplittableRandom random, double[] z, double[] outer, double[] inner) {
    double t = random.nextDouble();
    double share = random.nextDouble(-0.1, 1.1);
    double out = outer[0] + t * (outer[1] - outer[0]);
    double in = inner[0] + t * (inner[1] - inner[0]);
    double radius = in + share * (out - in);
    double phi = random.nextDouble(0, 2 * Math.PI);
    return new double[] {radius * Math.cos(phi), radius * Math.sin(phi), z[0] + t * (z[1] - z[0])};
  }

  private static double[] within(SplittableRandom random, double[] half) {
    double[] p = new double[3];
    for (int a = 0; a < 3; a++) {
      p[a] = half[a] * random.nextDouble(-1.02, 1.02);
    }
    return p;
  }

  /** A half-space beside a point. */
  private static void cut(SplittableRandom random, double[] point, double[] planes, int at) {
    double[] n = TraceKernelTest.unit(random);
    System.arraycopy(n, 0, planes, at, 3);
    planes[at + 3] = n[0] * point[0] + n[1] * point[1] + n[2] * point[2];
  }

  private static double[] frame(SplittableRandom random, double reach) {
    double[] frame = TraceKernelTest.frame(random);
    for (int b = 0; b < 3; b++) {
      frame[b] = random.nextDouble(-reach, reach);
    }
    return frame;
  }

  private static double[] around(double @Nullable [] frame, double[] centre, double reach) {
    double[] c = toScene(frame, centre, true);
    return new double[] {
      c[0] - reach, c[1] - reach, c[2] - reach, c[0] + reach, c[1] + reach, c[2] + reach
    };
  }

  private static double[] toScene(double @Nullable [] frame, double[] local, boolean place) {
    if (frame == null) {
      return local;
    }
    double[] p = new double[3];
    for (int b = 0; b < 3; b++) {
      p[b] = place ? frame[b] : 0;
      for (int a = 0; a < 3; a++) {
        p[b] += local[a] * frame[3 + 3 * a + b];
      }
    }
    return p;
  }

  /** A ray through a point, from it or from up to 1e4 cm before it. */
  private static double[] ray(SplittableRandom random, double[] through, double[] way) {
    double far = random.nextInt(8) == 0 ? 0 : Math.pow(10, random.nextDouble(-3, 4));
    double[] from = new double[3];
    for (int j = 0; j < 3; j++) {
      from[j] = through[j] - far * way[j];
    }
    return ray(from, way, Math.pow(10, random.nextDouble(-6, 6)));
  }

  private static double[] ray(double[] from, double[] way, double betaGamma) {
    return new double[] {from[0], from[1], from[2], way[0], way[1], way[2], betaGamma, 1};
  }

  private static Dfp at(Dfp[] from, Dfp[] way, int axis, Dfp s) {
    return from[axis].add(s.multiply(way[axis]));
  }

  private static Dfp square(Dfp x) {
    return x.multiply(x);
  }

  private static Dfp[] exacts(double[] x, int from) {
    return new Dfp[] {exact(x[from]), exact(x[from + 1]), exact(x[from + 2])};
  }

  private static Dfp dot(Dfp[] a, Dfp[] b) {
    return a[0].multiply(b[0]).add(a[1].multiply(b[1])).add(a[2].multiply(b[2]));
  }
}
