package io.addra.validation.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of each kernel body per event, on one thread, {@value Workload#EVENTS} events at a time as
 * the CPU device runs them. The batches of the {@link Workload} take turns, so that neither cache
 * nor branch prediction knows the events of a batch from the time before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Workload.EVENTS)
public class KernelBenchmark {
  private final Workload workload = Workload.standard();
  private final Turns philox = workload.philox();
  private final Turns production = workload.production();
  private final Turns traceMeson = workload.traceMeson();
  private final Turns traceIsotropic = workload.traceIsotropic();
  private final Turns deposit = workload.deposit();
  private final Turns vertex = workload.vertex();
  private final Turns cascade = workload.cascade();
  private final Turns helix = workload.helix();
  private final Turns trajectory = workload.trajectory();

  /** The random numbers of an event. */
  @Benchmark
  public void philox() {
    philox.next();
  }

  /** B+ to K+ S, S of 1 GeV. */
  @Benchmark
  public void production() {
    production.next();
  }

  /** Through all detectors, rays of B+ to K+ S. */
  @Benchmark
  public void traceMeson() {
    traceMeson.next();
  }

  /** Through all detectors, rays from the origin in all directions alike. */
  @Benchmark
  public void traceIsotropic() {
    traceIsotropic.next();
  }

  /** Of all intervals of a ray of B+ to K+ S. */
  @Benchmark
  public void deposit() {
    deposit.next();
  }

  /** In the fiducial region. */
  @Benchmark
  public void vertex() {
    vertex.next();
  }

  /** S to a muon pair. */
  @Benchmark
  public void cascade() {
    cascade.next();
  }

  /** One of the two tracks through all layers and sensors, in a uniform field. */
  @Benchmark
  public void helix() {
    helix.next();
  }

  /** One of the two tracks through all layers and sensors, in the field map. */
  @Benchmark
  public void trajectory() {
    trajectory.next();
  }
}
