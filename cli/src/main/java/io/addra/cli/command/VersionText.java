package io.addra.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version, git commit and JDK of the running program. */
public final class VersionText implements IVersionProvider {
  /** System property in which the launcher names the git commit of the checkout. */
  static final String COMMIT_PROPERTY = "addra.commit";

  @Override
  public String[] getVersion() {
    return new String[] {
      "addra " + version(),
      "git commit " + commit(),
      "JDK "
          + System.getProperty("java.vm.version")
          + " ("
          + System.getProperty("java.vendor")
          + ")"
    };
  }

  /** The program's version, for example {@code 0.1.0}. */
  static String version() {
    var properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("the resource version.properties is missing");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The git commit of the checkout, {@code -modified} where files differ from it; or unknown. */
  static String commit() {
    return System.getProperty(COMMIT_PROPERTY, "unknown");
  }
}
