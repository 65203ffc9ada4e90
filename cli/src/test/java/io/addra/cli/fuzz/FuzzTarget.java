package io.addra.cli.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A reader and what it is fed with. Immutable.
 *
 * @param name name in tables and on the command line
 * @param form what the files are, which decides on the mutations
 * @param corpus valid files
 * @param folder where the file of an input is put; files beside it stay as they are
 * @param file name of that file
 * @param refusals what may be thrown at a bad input: each is a line that the command prints
 * @param reader reads the file as a command does
 */
record FuzzTarget(
    String name,
    Form form,
    List<byte[]> corpus,
    Path folder,
    String file,
    Set<Class<? extends RuntimeException>> refusals,
    Reader reader) {

  /** What files are. */
  enum Form {
    /** YAML or JSON. */
    TREE,
    /** Lines of fields. */
    LINES,
    /** The same, compressed with gzip. */
    GZIP,
    /** HDF5. */
    HDF5
  }

  /** Reads a file as a command does. */
  interface Reader {
    /** Throws what the reader throws. */
    void read(Path file) throws Exception;
  }

  /** Where the file of an input is put. */
  Path path() {
    return folder.resolve(file);
  }
}
