package io.addra.kernels.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which method calls which, to find recursion. */
final class CallGraph {
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Map<String, Finding> places = new LinkedHashMap<>();

  void declare(String method, String file, long line) {
    places.put(method, new Finding(Rule.RECURSION, file, line));
  }

  void add(String caller, String callee) {
    calls.computeIfAbsent(caller, _ -> new LinkedHashSet<>()).add(callee);
  }

  List<Finding> recursions() {
    List<Finding> found = new ArrayList<>();
    places.forEach((method, place) -> {
      if (reaches(method, method, new LinkedHashSet<>())) {
        found.add(place);
      }
    });
    return found;
  }

  private boolean reaches(String from, String target, Set<String> seen) {
    for (String callee : calls.getOrDefault(from, Set.of())) {
      if (callee.equals(target) || (seen.add(callee) && reaches(callee, target, seen))) {
        return true;
      }
    }
    return false;
  }
}
