package io.addra.geometry.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Notes line and rank of every value. Values are kept as a tree: with the whole pointer of each, a
 * small file of long keys would fill any memory.
 */
final class AllPlaces implements PlaceRecorder {
  private static final Place NOWHERE = new Place(0, 0);

  private final Deque<Node> open = new ArrayDeque<>();
  private @Nullable Node root;
  private int count;

  /**
   * A value's place.
   *
   * @param line its line, from 1; 0 for nowhere
   * @param rank its rank in the order of the file
   */
  record Place(int line, int rank) {}

  /** A value with those in it, by the last part of their pointers. */
  private static final class Node {
    final Place place;
    @Nullable Map<String, Node> members;

    Node(Place place) {
      this.place = place;
    }
  }

  @Override
  public void begin(List<String> path, int line) {
    Node node = new Node(new Place(line, count++));
    Node mother = open.peek();
    if (mother == null) {
      root = node;
    } else {
      if (mother.members == null) {
        mother.members = new HashMap<>();
      }
      mother.members.put(path.getLast(), node);
    }
    open.push(node);
  }

  @Override
  public void end(JsonNode value, int line) {
    open.pop();
  }

  /** The place of the value of a JSON pointer; where that leads nowhere, of its nearest parent. */
  Place of(String jsonPointer) {
    Node node = root;
    if (node == null) {
      return NOWHERE;
    }
    int from = 1;
    while (from <= jsonPointer.length()) {
      int slash = jsonPointer.indexOf('/', from);
      int to = slash < 0 ? jsonPointer.length() : slash;
      Node next = node.members == null ? null : node.members.get(jsonPointer.substring(from, to));
      if (next == null) {
        break;
      }
      node = next;
      from = to + 1;
    }
    return node.place;
  }
}
