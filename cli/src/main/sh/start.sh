# What the launchers of a checkout (addra) and of a distribution (bin/addra) share; read by them, not run.
# Needs bash 3.2 and, in a usual start, no other program.
# shellcheck shell=bash disable=SC2034

needed_jdk=25
find_jdk_help="install one (README.md, 'Install a JDK 25') or set ADDRA_JAVA_HOME"

fail() {
  printf 'addra: %s\n' "$1" >&2
  exit "${2:-1}"
}

# In an ASCII locale, or one that is not installed, Java cannot open files with other letters in their names.
# Sets ctype to the locale of file names.
use_utf8_where_ascii() {
  case $(locale charmap 2> /dev/null) in
    '' | ANSI_X3.4-1968 | US-ASCII) { export LC_ALL=C.UTF-8; } 2> /dev/null ;;
  esac
  ctype=${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}
}

# Sets line to what stands behind "$2=" in file $1, without quotes; empty where there is none.
read_value() {
  local each
  line=
  while IFS= read -r each || [ -n "$each" ]; do
    case $each in
      "$2"=*) line=${each#*=} line=${line//\"/} ;;
    esac
  done < "$1"
}

# Whether folder $1 holds a JDK of the needed version or newer, by its release file.
is_needed_jdk() {
  local line
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  read_value "$1/release" JAVA_VERSION
  line=${line%%[!0-9]*}
  [ "${line:-0}" -ge "$needed_jdk" ]
}

# Sets jdk to the first JDK among the usual places and exports it as JAVA_HOME.
find_jdk() {
  local candidate java folder
  jdk=
  if [ -n "${ADDRA_JAVA_HOME:-}" ]; then
    is_needed_jdk "$ADDRA_JAVA_HOME" || fail "ADDRA_JAVA_HOME=$ADDRA_JAVA_HOME is not a JDK $needed_jdk or newer" 1
    jdk=$ADDRA_JAVA_HOME
  elif is_needed_jdk "${JAVA_HOME:-}"; then
    jdk=$JAVA_HOME
  else
    local candidates=()
    if [ -n "${ADDRA_JDK_FOLDERS:-}" ]; then
      local IFS=:
      for folder in $ADDRA_JDK_FOLDERS; do candidates+=("$folder"/*); done
      unset IFS
    else
      candidates+=(/usr/lib/jvm/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/*
        /Library/Java/JavaVirtualMachines/*/Contents/Home)
      java=$(command -v java) && java=$(readlink -f "$java") && candidates+=("${java%/bin/java}")
    fi
    for candidate in ${candidates[@]+"${candidates[@]}"}; do
      if is_needed_jdk "$candidate"; then
        jdk=$candidate
        break
      fi
    done
    [ -n "$jdk" ] || fail "no JDK $needed_jdk or newer found; $find_jdk_help"
  fi
  jdk=$(cd "$jdk" && pwd) || fail "cannot enter $jdk"
  export JAVA_HOME=$jdk
}

check_tornado() {
  if [ -n "${TORNADOVM_HOME:-}" ] && [ ! -r "$TORNADOVM_HOME/tornado-argfile" ]; then
    fail "TORNADOVM_HOME=$TORNADOVM_HOME has no tornado-argfile; unset it to run without TornadoVM"
  fi
}

options=(--enable-native-access=ALL-UNNAMED -XX:+UseParallelGC -XX:MaxRAMPercentage=70)

# The options of TornadoVM, and those that right results need.
add_tornado_options() {
  options+=("@$TORNADOVM_HOME/tornado-argfile" -Dtornado.recover.bailout=False -Dtornado.compiler.fullInlining=True -Dtornado.tvm.maxbytecodesize=65536
    -Dtornado.enable.fma=False -Dtornado.enable.nativeFunctions=False -Dtornado.enable.mathOptimizations=False
    -Dtornado.opencl.compiler.flags=-w)
}

# Records in file $1 which classes and methods a start with class path $2 needs: a cache for a quick start; Addra runs without it too.
# Recorded with the quick compiler alone, since the other one takes a core from a start of a second. It still compiles the kernels, which are not recorded.
record_start() {
  "$jdk/bin/java" -XX:AOTCacheOutput="$1" -XX:TieredStopAtLevel=1 "${options[@]}" -cp "$2" io.addra.cli.StartTraining > /dev/null 2>&1
}

# Runs the program with class path $1 and cache of a start $2 (or none), where it is for the command in the arguments that follow.
run_program() {
  local classes=$1 cache=$2
  shift 2
  if [ -n "$cache" ] && [ -r "$cache" ] && [ "${1:-} ${2:-}" != "geometry check" ]; then
    # A check works long in what a start does briefly, and has to have it compiled well.
    options+=(-XX:AOTCache="$cache" -Xlog:aot=off -Xlog:cds=off)
  fi
  # shellcheck disable=SC2086 # several options in one variable
  exec "$jdk/bin/java" "${options[@]}" ${ADDRA_JAVA_OPTS:-} -cp "$classes" io.addra.cli.Main "$@"
}
