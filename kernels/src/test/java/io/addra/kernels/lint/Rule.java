package io.addra.kernels.lint;

/** What a kernel body must not contain, and what to write instead. */
enum Rule {
  UNSIGNED_SHIFT(">>> comes out as >> on a device; mask after >> instead"),
  LOOP_EXIT("a loop has one exit, its condition; use a boolean in the condition"),
  NEGATION("! of a condition of several parts gives wrong values; use an int, or the opposite"),
  KEPT_CONDITION(
      "a condition of several parts that is kept and read twice or inside another gives wrong"
          + " values; use an int"),
  LOOP_IN_ELSE("a loop in the else of a condition of several parts gives wrong values; nest ifs"),
  DO_WHILE("do-while can hang on a device; use while"),
  LABEL("labelled jumps can hang on a device"),
  LOOPS_IN_BOTH_BRANCHES("loops in both branches of an if give wrong values; use one loop"),
  NEW_ARRAY("new arrays are not zeroed on a device; pass the array as a parameter"),
  NARROW_TYPE("byte, short and char loads give wrong values; use int"),
  FLOATING_COMPARISON("<= and >= are true for NaN on a device; use < or >"),
  DOUBLE_TO_LONG("a cast of a floating number to long is compiled as a cast to int; split it"),
  REDUCE("@Reduce gave wrong sums; sum per block"),
  CALL("only helpers of the kernel package and the allowed functions of Math may be called"),
  ABS_OF_INTEGER("Math.abs of an int or long is refused; use a conditional"),
  ARRAY_CONSTANT("static arrays are refused; pass the array as a parameter"),
  RECURSION("recursion hangs"),
  RETURNS("a method has one return"),
  RESERVED_NAME("the name is a word of OpenCL"),
  PARAMETERS("a kernel has at most 19 parameters, so that its wrapper has at most 20"),
  OBJECT("kernels have no objects, lambdas, exceptions, strings or instance methods");

  private final String advice;

  Rule(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
