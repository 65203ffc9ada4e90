/**
 * JMH benchmarks of the kernel bodies, on one thread. They are compiled and run only under the
 * Maven profile {@code jmh}:
 *
 * <pre>
 * ./mvnw -B -q -Pjmh -pl validation -am -Dmaven.test.skip verify
 * </pre>
 *
 * <p>prints JMH's table, in nanoseconds per event. Options of JMH follow in {@code jmh.args}, for
 * example a pattern of benchmarks, forks and iterations: {@code -Djmh.args="trace -f 3 -i 10"}; the
 * others are listed by {@code -Djmh.args=-h}. With {@code test-compile} in place of {@code verify}
 * the benchmarks are compiled and checked as all other code is, and not run.
 */
@NullMarked
package io.addra.validation.jmh;

import org.jspecify.annotations.NullMarked;
