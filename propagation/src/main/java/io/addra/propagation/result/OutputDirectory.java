package io.addra.propagation.result;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of results that appears whole or not at all: files are written into a temporary
 * directory beside it, which {@link #commit()} moves to its place. {@link #close()} without a
 * commit, and the end of the process by a signal that lets it end, remove the temporary directory
 * and the parents that were made for it.
 */
public final class OutputDirectory implements AutoCloseable {

  /** The file by which a directory is known as an earlier result. */
  public static final String MARK = "run.json";

  private final Path target;
  private final Path temporary;
  private final boolean force;
  private final List<Path> madeParents;
  private final Thread hook;
  private boolean closed;

  private OutputDirectory(Path target, Path temporary, boolean force, List<Path> madeParents) {
    this.target = target;
    this.temporary = temporary;
    this.force = force;
    this.madeParents = madeParents;
    this.hook = new Thread(this::discard, "addra-output-cleaner");
  }

  /**
   * Prepares a directory; nothing appears at the target yet.
   *
   * @param target where it is to appear; missing parents are made
   * @param force whether an earlier result there may be replaced
   * @throws InputException if the target exists and may not be replaced, or cannot be written
   */
  public static OutputDirectory open(Path target, boolean force) {
    if (target.toString().isEmpty()) {
      throw new InputException("output directory", 0, "", "expected a name, found nothing");
    }
    check(target, target, force);
    Path absolute = followed(target.toAbsolutePath().normalize());
    Path parent = absolute.getParent();
    if (parent == null) {
      throw problem(target, "cannot be an output directory");
    }
    List<Path> made = new ArrayList<>();
    try {
      for (Path p = parent; p != null && !Files.exists(p); p = p.getParent()) {
        made.add(p);
      }
      Files.createDirectories(parent);
      Path temporary = Files.createTempDirectory(parent, "." + absolute.getFileName() + ".");
      setUsualPermissions(temporary);
      OutputDirectory directory = new OutputDirectory(absolute, temporary, force, made);
      Runtime.getRuntime().addShutdownHook(directory.hook);
      return directory;
    } catch (IOException e) {
      removeEmpty(made);
      throw new InputException(target.toString(), 0, "", "cannot be written: " + reason(e), e);
    }
  }

  /**
   * Where to write the file of the given name.
   *
   * @throws IllegalArgumentException if the name is a path, which could lead elsewhere
   */
  public Path file(String name) {
    Path file = temporary.resolve(name);
    if (!temporary.equals(file.getParent()) || name.equals("..") || name.equals(".")) {
      throw new IllegalArgumentException("expected the name of a file, found '" + name + "'");
    }
    return file;
  }

  /** The directory to write into, until it is moved to its place. */
  public Path folder() {
    return temporary;
  }

  /** Where the directory is to appear. */
  public Path target() {
    return target;
  }

  /**
   * Moves the directory to its place; an earlier result there is removed only after that.
   *
   * @throws InputException if something else has appeared there meanwhile
   * @throws UncheckedIOException if the move fails; an earlier result is then left as it was
   */
  public synchronized void commit() {
    if (closed) {
      throw new IllegalStateException("already closed");
    }
    check(target, target, force);
    try {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        replace();
      } else {
        move(temporary, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    closed = true;
    removeHook();
  }

  @Override
  public void close() {
    if (discard()) {
      removeHook();
    }
  }

  private void replace() throws IOException {
    Path old = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".old.");
    Path aside = old.resolve("run");
    move(target, aside);
    try {
      move(temporary, target);
    } catch (IOException e) {
      move(aside, target);
      Files.delete(old);
      throw e;
    }
    delete(old);
  }

  private synchronized boolean discard() {
    if (closed) {
      return false;
    }
    closed = true;
    delete(temporary);
    removeEmpty(madeParents);
    return true;
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the process is ending: the hook finds nothing to do
    }
  }

  private static void check(Path target, Path named, boolean force) {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw problem(named, "is not a directory");
    }
    if (!force) {
      throw problem(named, "already exists; --force replaces an earlier result");
    }
    if (!Files.exists(target.resolve(MARK)) && !isEmpty(target)) {
      throw problem(
          named, "holds no " + MARK + ", so it is not an earlier result and is not replaced");
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputException problem(Path target, String message) {
    return new InputException(target.toString(), 0, "", message);
  }

  /** A link to a directory stays a link: what it points to is replaced. */
  private static Path followed(Path path) {
    try {
      return Files.isSymbolicLink(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw new InputException(path.toString(), 0, "", "cannot be written: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException exists -> exists.getFile() + " is not a directory";
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getReason() + ": " + other.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to);
    }
  }

  /** A temporary directory is private to its owner; a result is as open as any new directory. */
  private static void setUsualPermissions(Path temporary) throws IOException {
    Path probe = Files.createDirectory(temporary.resolve("probe"));
    if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(probe));
    }
    Files.delete(probe);
  }

  private static void delete(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException _) {
      // what cannot be removed is hidden by its name and harms nobody
    }
  }

  private static void removeEmpty(List<Path> directories) {
    try {
      for (Path directory : directories) {
        Files.deleteIfExists(directory);
      }
    } catch (IOException _) {
      // somebody else uses it now, or it never came to be
    }
  }
}
