#!/usr/bin/env bash
# A scan as a job array on a real Slurm: slurm-test.sh [ARCHIVE.tar.gz]
# The program is that of the archive of ./mvnw -Pdist package where there is one, else the checkout's. munged, slurmctld and slurmd run here,
# on 127.0.0.1 and in a folder of their own, with two pretend GPUs; they end with the test. Prints one line a case; exit status 1 if one fails.
# Where ADDRA_RELIABILITY is a file, each case is added to it as a line: slurm, case, result, with tabs between.
set -uo pipefail
unset CDPATH

skip() { echo "skip  slurm: $1"; exit 0; }
[ "$(id -u)" = 0 ] || skip 'slurmd and pretend GPUs need root'
for tool in munged munge slurmctld slurmd sbatch srun squeue scontrol; do
  command -v "$tool" > /dev/null || skip "$tool is not installed (munge, slurmctld, slurmd, slurm-client)"
done

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
archive=${1:-$(ls "$repository"/dist/target/addra-*.tar.gz 2> /dev/null | head -1)}
work=$(mktemp -d /tmp/addra-slurm.XXXXXX)
chmod 755 "$work"

# Ends the daemon of a pid file, if it still runs.
end_daemon() {
  local pid
  [ -r "$1" ] && pid=$(cat "$1") && [ -n "$pid" ] || return 0
  kill "$pid" 2> /dev/null || return 0
  for _ in $(seq 50); do
    kill -0 "$pid" 2> /dev/null || return 0
    sleep 0.1
  done
  kill -9 "$pid" 2> /dev/null
}
finish() {
  if [ -n "${SLURM_CONF:-}" ]; then
    scancel --user root 2> /dev/null
    sleep 1
  fi
  for daemon in slurmd slurmctld munged; do end_daemon "$work/run/$daemon.pid"; done
  [ -n "${ADDRA_KEEP:-}" ] && echo "kept: $work" || rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

failures=0
report() {
  echo "$1 $2"
  [ -z "${ADDRA_RELIABILITY:-}" ] || printf 'slurm\t%s\t%s\n' "$2" "$(echo "$1" | tr -d ' ')" >> "$ADDRA_RELIABILITY"
}
check() {
  local name=$1
  shift
  if "$@" > "$work/check" 2>&1; then
    report 'ok   ' "$name"
  else
    report 'FAIL ' "$name"
    failures=$((failures + 1))
    sed 's/^/        /' "$work/check" | head -12
  fi
}
same() { [ "$1" = "$2" ] || { echo "found '$1', expected '$2'"; false; }; }
has() { grep -qF -- "$2" "$1" || { echo "no '$2' in:"; cat "$1"; false; }; }

# --- the program
if [ -r "$archive" ]; then
  mkdir "$work/installed"
  tar -C "$work/installed" -xzf "$archive"
  addra=$(echo "$work"/installed/addra-*/bin/addra)
else
  addra=$repository/addra
  "$addra" --version > /dev/null || exit 1
fi
export ADDRA_CACHE=$work/cache
"$addra" --version > /dev/null || exit 1
echo "      program: $addra"

# --- Slurm on the loopback interface
host=$(uname -n)
mkdir -p "$work"/{etc,run,log,state,spool,dev}
dd if=/dev/urandom of="$work/etc/munge.key" bs=64 count=1 status=none
chmod 400 "$work/etc/munge.key"
for gpu in 0 1; do mknod "$work/dev/nvidia$gpu" c 1 3; done
port=$((20000 + RANDOM % 20000))
cat > "$work/etc/slurm.conf" << CONF
ClusterName=addra
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SrunPortRange=$((port + 2))-$((port + 40))
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/run/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/run/slurmctld.pid
SlurmdPidFile=$work/run/slurmd.pid
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$work/log/jobcomp
GresTypes=gpu
ReturnToService=2
SchedulerParameters=sched_interval=1,sched_min_interval=100000
SlurmdParameters=config_overrides
MaxArraySize=9
KillWait=3
MailProg=/bin/true
NodeName=node1 NodeHostname=$host NodeAddr=127.0.0.1 CPUs=4 RealMemory=2000 Gres=gpu:2 State=UNKNOWN
PartitionName=gpu Nodes=node1 Default=YES MaxTime=60 State=UP
CONF
cat > "$work/etc/gres.conf" << CONF
NodeName=node1 Name=gpu File=$work/dev/nvidia[0-1] Flags=nvidia_gpu_env
CONF
: > "$work/etc/cgroup.conf"
export SLURM_CONF=$work/etc/slurm.conf
munged --key-file="$work/etc/munge.key" --socket="$work/run/munge.socket" --pid-file="$work/run/munged.pid" \
  --log-file="$work/log/munged.log" --seed-file="$work/state/munge.seed" > "$work/log/munged.out" 2>&1 ||
  { cat "$work/log/munged.out" "$work/log/munged.log"; exit 1; }
slurmctld -f "$SLURM_CONF" > "$work/log/slurmctld.out" 2>&1 || { cat "$work/log/slurmctld.out"; exit 1; }
slurmd -N node1 -f "$SLURM_CONF" > "$work/log/slurmd.out" 2>&1 || { cat "$work/log/slurmd.out"; exit 1; }
for _ in $(seq 60); do
  [ "$(sinfo -h -o %T 2> /dev/null)" = idle ] && break
  sleep 0.5
done
check 'Slurm runs here, with an idle node' same "$(sinfo -h -o %T)" idle
[ "$failures" = 0 ] || { tail -5 "$work"/log/*.log; exit 1; }

# Waits until no job is in the queue, or $1 seconds.
drain() {
  for _ in $(seq $(($1 * 2))); do
    [ -n "$(squeue -h -t PENDING,RUNNING,COMPLETING,CONFIGURING)" ] || return 0
    sleep 0.5
  done
  squeue
  return 1
}
status() { "$addra" slurm status "$1" --json > "$work/status.json" && cat "$work/status.json"; }
# The shards of a state: shards_in FILE STATE.
shards_in() { tr -d '\n ' < "$1" | sed "s/.*\"$2\":{\"count\":[0-9]*,\"shards\":\"\([0-9,-]*\)\"}.*/\1/"; }

# --- a scan in one piece, to compare with
cd "$work" || exit 1
home="$work/my \"scans\" é"
mkdir "$home"
cat > "$home/scan's.yaml" << 'SCAN'
title: A scan for Slurm
seed: 11
events: 200000
production: {process: b-meson-decay, parent: B+, daughter: K+}
llp:
  mass_GeV: [0.5, 1.5]
  ctau_cm: {from: 1.0, to: 1.0e4, points: 5}
detectors: [belle2, gazelle-baby, gazelle-l]
SCAN
scan="$home/scan's.yaml"
check 'a scan in one piece' "$addra" scan "$scan" --out "$work/whole" --threads 2 --quiet

# --- without Slurm on the path
mkdir "$work/bin"
ln -s /usr/bin/* /bin/* "$work/bin/" 2> /dev/null
rm -f "$work"/bin/{sbatch,srun,squeue,scontrol,scancel,sacct,sinfo}
without() { env PATH="$work/bin" JAVA_HOME="${JAVA_HOME:-}" "$addra" slurm "$@" > "$work/out" 2> "$work/err"; }
check 'without sbatch a job is written' without "$scan" --out "$work/written" --shards 3
check 'and scripts are bash' bash -c 'bash -n "$1/array.sh" && bash -n "$1/merge.sh"' bash "$work/written"
without "$scan" --out "$work/refused" --shards 3 --submit
check 'without sbatch --submit is refused in one line' same "$?$(grep -c 'sbatch is not on the PATH' "$work/err")$(wc -l < "$work/err")" 111
check 'and leaves nothing' [ ! -e "$work/refused" ]

# --- eight shards: one fails at first, the scan of one is killed, and the script of one; these two run in the interpreter, so that they are still
# running when both are found
cat > "$work/setup.sh" << SETUP
first() { [ "\${SLURM_ARRAY_TASK_ID:-}" = "\$1" ] && mkdir "$work/first-\$1" 2> /dev/null; }
if first 3; then exit 41; fi
if first 5 || first 6; then export ADDRA_JAVA_OPTS=-Xint; fi
export ADDRA_CACHE='$ADDRA_CACHE'
SETUP
job="$home/job's"
submit() { "$addra" slurm "$scan" --gres gpu:1 --cpus-per-task 1 --mem 900M --time 10 --setup "$work/setup.sh" --sbatch 'comment=a "b" #c' "$@"; }
submit --out "$job" --shards 8 --max-running 2 --pilot slurm --submit > "$work/out" 2> "$work/err"
check 'array and merge are submitted' same "$?$(grep -c '^submitted  array job' "$work/out")" 01
check 'the pilot was on a node' grep -q 'after a start of .* on a node (' "$work/out"
check 'the pilot kept its start apart' bash -c 'grep -q "\"start_s\" : [0-9.]*[1-9]" "$1/job.json"' bash "$job"
array=$(sed -n 's/^submitted  array job \([0-9]*\),.*/\1/p' "$work/out")
check 'values with blanks, quotes and # reach Slurm' has <(scontrol show job "${array}_8" 2> /dev/null || scontrol show job "$array") 'Comment=a "b" #c'

# pid_of SHARD/SHARDS: the Java process of a shard of this test's job.
pid_of() {
  local file
  for file in /proc/[0-9]*/cmdline; do
    if { tr '\0' '\n' < "$file" | grep -qxF "$job/parts" && tr '\0' '\n' < "$file" | grep -qxF "$1"; } 2> /dev/null &&
      [ "$(basename "$(readlink "${file%cmdline}exe")")" = java ]; then
      basename "$(dirname "$file")"
      return 0
    fi
  done
  return 1
}
for _ in $(seq 300); do
  if fifth=$(pid_of 5/8) && sixth=$(pid_of 6/8); then break; fi
  fifth='' sixth=''
  [ -n "$(squeue -h -t PENDING,RUNNING)" ] || break
  sleep 0.1
done
status "$job" > /dev/null
cp "$work/status.json" "$work/during.json"
check 'while it runs, status knows of done, running and pending shards' bash -c \
  'for state in done running pending; do [ -n "$(tr -d "\n " < "$1" | sed -n "s/.*\"$state\":{\"count\":[1-9][0-9]*,.*/x/p")" ] || { cat "$1"; exit 1; }; done' bash "$work/during.json"
kill_both() {
  [ -n "$fifth" ] && [ -n "$sixth" ] && kill -9 "$fifth" &&
    script=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$sixth/status") && kill -9 "$script" "$sixth"
}
check 'one scan and one script were killed by kill -9 while they ran' kill_both
check 'the array and its merge end' drain 180
status "$job" > /dev/null
check 'status: those that were disturbed failed' same "$(shards_in "$work/status.json" failed)" 3,5-6
check 'status: the others are done' same "$(shards_in "$work/status.json" done)" 1-2,4,7-8
"$addra" slurm status "$job" > "$work/text"
check 'the one that failed says how' has "$work/text" 'shard 3: exit status 41'
check 'the one that was killed says so' has "$work/text" 'shard 5: exit status 137'
check 'the one without a word says so' has "$work/text" 'shard 6: ended without a word'
check 'each names a log that is there' bash -c 'cd "$1" && sed -n "s/^  shard .*, \(logs.*\)/\1/p" "$2" | { n=0; while read -r log; do [ -e "$log" ] && n=$((n+1)); done; [ "$n" = 3 ]; }' bash "$job" "$work/text"
check 'nothing was merged' [ ! -e "$job/run" ]
merge_log=$(ls "$job"/logs/merge-*.log | head -1)
check 'the merge names what is missing' bash -c 'grep -q 3 "$1" && grep -q "slurm status" "$1"' bash "$merge_log"
check 'both GPUs were given' same "$(cat "$job"/logs/"$array"_*.log | sed -n 's/.* GPUs \([^ ]*\).*/\1/p' | sort -u | tr '\n' ' ')" '0 1 '

sum=$(cd "$job/parts" && cat -- *-0000[12478]-* | cksum)
"$addra" slurm status "$job" --retry > "$work/out" 2> "$work/err"
check 'retry submits exactly those' has "$work/out" 'shards 3,5-6 again'
"$addra" slurm status "$job" --retry > "$work/again" 2>&1
check 'retry once more submits nothing' has "$work/again" 'nothing to submit again'
check 'the retry and its merge end' drain 120
status "$job" > /dev/null
check 'all are done and merged' same "$(shards_in "$work/status.json" done)$(grep -c '"merged" : true' "$work/status.json")" 1-81
check 'parts that were done were left alone' same "$(cd "$job/parts" && cat -- *-0000[12478]-* | cksum)" "$sum"
for file in map.csv spectra.h5; do check "merged $file has the bytes of the scan in one piece" cmp "$job/run/$file" "$work/whole/$file"; done
check 'a shard that is started again by hand is done at once' bash -c 'cd "$1" && sbatch --array=2 --wait array.sh > /dev/null' bash "$job"
check 'a merge that is started again is done at once' bash "$job/merge.sh"

# --- more shards than tasks: MaxArraySize is 9, so numbers go to 8
many="$home/many"
submit --out "$many" --shards 10 --submit > "$work/out" 2> "$work/err"
check 'ten shards in eight tasks' has "$work/out" 'in 8 tasks, each up to 2'
for _ in $(seq 600); do
  [ -e "$many/parts/part-00002-of-00010.json" ] && break
  sleep 0.1
done
check 'they end' drain 180
rm -f "$many"/parts/part-00010-of-00010.json
rm -rf "$many/run"
"$addra" slurm status "$many" --retry > "$work/out" 2> "$work/err"
check 'retry of a second shard of a task' has "$work/out" 'shards 10 again'
check 'it ends' drain 120
check 'only that one was made again' same "$(cat "$many"/retry-*.txt | tr '\n' ' ')" '10 '
for file in map.csv spectra.h5; do check "$file of ten shards has the same bytes" cmp "$many/run/$file" "$work/whole/$file"; done

# --- what is refused
"$addra" slurm "$scan" --out "$many" --shards 10 > "$work/out" 2> "$work/err"
check 'a directory that exists is refused in one line' same "$?$(wc -l < "$work/err")" 21
echo '# changed' >> "$scan"
rm -f "$many/parts/part-00001-of-00010.json"
"$addra" slurm status "$many" --retry > "$work/out" 2> "$work/err"
check 'a scan file that has changed is not retried' same "$?$(grep -c 'was changed' "$work/err")$(wc -l < "$work/err")" 211
submit --out "$work/none" --shards 2 --submit --partition nowhere > "$work/out" 2> "$work/err"
check 'what sbatch refuses is one line' same "$?$(grep -c 'sbatch refuses' "$work/err")$(wc -l < "$work/err")" 111

[ "$failures" = 0 ]
