#!/usr/bin/env python3
"""Faults, done for real: fault-test.py [--seed N] [--addra PROGRAM] [--events N]

Scans are killed, their files cut short, their disk filled, their shards lost, mixed up and made again; in the end the bytes of map.csv, spectra.h5 and
the figures must be those of a scan that nothing happened to. Prints one line a case; exit status 1 if one fails. Where ADDRA_RELIABILITY
names a file, a line `fault<TAB>case<TAB>result<TAB>remark` is added to it for each case. A full disk needs root (a small tmpfs); without, it is skipped."""

import argparse
import gzip
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[4]
FILE_SCAN = """\
title: faults of an event file
seed: 11
production: {process: file, path: events.csv.gz, pdg: 9000001, frame: belle2}
llp: {name: S, ctau_cm: [1, 100, 1.0e4], decay: {mode: mu+ mu-}}
detectors: [belle2, gazelle-l]
signatures: [displaced-tracks]
"""
SCAN = """\
title: faults
seed: 11
events: {events}
signature_events: {signature_events}
production: {{process: b-meson-decay, parent: B+, daughter: K+}}
llp: {{name: S, mass_GeV: [0.5, 1.0, 2.0], ctau_cm: [1, 100, 1.0e4], decay: {{mode: mu+ mu-}}}}
detectors: [belle2, gazelle-l]
signatures: [displaced-tracks]
"""


class Failed(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failed(message)


class Faults:
    def __init__(self, arguments, work):
        self.random = random.Random(arguments.seed)
        self.work = work
        self.addra = arguments.addra
        self.scan = work / "scan.yaml"
        self.scan.write_text(SCAN.format(events=arguments.events, signature_events=max(640, arguments.events // 40)))
        self.whole = work / "whole"
        self.failures = 0

    def start(self, *arguments):
        # A session of its own: the launcher replaces itself by the JVM, so the process is the program.
        return subprocess.Popen([self.addra, *map(str, arguments)], cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                start_new_session=True, env={**os.environ, "ADDRA_NO_BUILD": "1"},
                                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))

    def run(self, *arguments, status=0):
        process = self.start(*arguments)
        out, err = process.communicate()
        expect(process.returncode == status, f"exit status {process.returncode}, expected {status}: {' '.join(map(str, arguments))}: {err.strip()[-400:]}")
        expect("\tat " not in err and "Exception" not in err, f"a stack trace: {err.strip()[-400:]}")
        return out, err

    def kill_after(self, seconds, *arguments, how=signal.SIGKILL):
        """Starts a command and kills it; gives whether it was still running, and what it said."""
        process = self.start(*arguments)
        try:
            out, err = process.communicate(timeout=seconds)
            expect(process.returncode == 0, f"it failed before it was killed: {err.strip()[-400:]}")
            return False, err
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, how)
            out, err = process.communicate()
            return True, err

    def same(self, run, whole=None):
        whole = whole or self.whole
        names = sorted(p.name for p in whole.iterdir() if p.suffix in (".csv", ".h5", ".svg"))
        expect({"map.csv", "spectra.h5", "signatures.h5"} <= set(names), f"the whole scan has {names}")
        for name in names:
            expect((run / name).exists() and (run / name).read_bytes() == (whole / name).read_bytes(), f"{run.name}/{name} has other bytes")
        return len(names)

    def no_rest(self, folder):
        rest = [p.name for p in folder.iterdir() if p.name.startswith(".")]
        expect(not rest, f"left behind: {rest}")

    def shards(self, count, folder, order=None):
        for k in order or range(1, count + 1):
            self.run("scan", self.scan, "--shard", f"{k}/{count}", "--out", folder, "--quiet")

    def case(self, name, function):
        started = time.monotonic()
        try:
            remark = function() or ""
            result = "ok"
        except Failed as failure:
            remark, result = str(failure), "FAIL"
            self.failures += 1
        except Skipped as skipped:
            remark, result = str(skipped), "skip"
        seconds = time.monotonic() - started
        print(f"{result:5} {name} ({seconds:.0f} s)" + (f": {remark}" if remark else ""), flush=True)
        record = os.environ.get("ADDRA_RELIABILITY")
        if record:
            with open(record, "a", encoding="utf-8") as file:
                file.write(f"fault\t{name}\t{result}\t{remark}\n")

    # --- the cases

    def reference(self):
        started = time.monotonic()
        self.run("scan", self.scan, "--out", self.whole, "--quiet", "--checkpoint-every", "0")
        self.seconds = time.monotonic() - started
        self.no_rest(self.work)
        return f"{self.same(self.whole)} files are compared in all that follows"

    def one_thread(self):
        out = self.work / "one"
        self.run("scan", self.scan, "--out", out, "--quiet", "--threads", "1")
        self.same(out)

    def three_shards(self):
        parts = self.work / "three"
        self.shards(3, parts)
        self.run("merge", parts, "--out", self.work / "of-three", "--quiet")
        self.same(self.work / "of-three")
        manifests = (self.work / "of-three" / "parts.jsonl").read_text().splitlines()
        expect(len(manifests) == 3 and all(json.loads(m)["shards"] == 3 for m in manifests), "the merged run does not keep the manifests")

    def seven_shards(self):
        parts = self.work / "seven"
        order = list(range(1, 8))
        self.random.shuffle(order)
        killed = 0
        for k in order:
            command = ["scan", self.scan, "--shard", f"{k}/7", "--out", parts, "--quiet"]
            while killed < 2:
                running, _ = self.kill_after(self.random.uniform(0.2, 0.9) * self.seconds / 3, *command)
                if not running:
                    break
                killed += 1
                expect(not (parts / f"part-0000{k}-of-00007.json").exists(), "a killed shard has a manifest")
            self.run(*command)
        expect(killed == 2, "no shard was killed")
        for k in self.random.sample(order, 2):
            before = (parts / f"part-0000{k}-of-00007.json").stat().st_mtime_ns
            self.run("scan", self.scan, "--shard", f"{k}/7", "--out", parts, "--quiet")
            expect((parts / f"part-0000{k}-of-00007.json").stat().st_mtime_ns == before, "a shard that was there was made again")
        self.run("merge", parts, "--out", self.work / "of-seven", "--quiet")
        self.same(self.work / "of-seven")
        return f"in the order {order}, two killed and made again"

    def mixed_divisions(self):
        parts = self.work / "mixed"
        self.run("scan", self.scan, "--shard", "1/2", "--out", parts, "--quiet")
        for k in (3, 4):
            self.run("scan", self.scan, "--shard", f"{k}/4", "--out", parts, "--quiet")
        self.run("merge", parts, "--out", self.work / "of-mixed", "--quiet")
        self.same(self.work / "of-mixed")

    def refused_parts(self):
        source = self.work / "three"
        broken = self.work / "broken"

        def merge(change, *words):
            shutil.rmtree(broken, ignore_errors=True)
            shutil.copytree(source, broken)
            change()
            _, err = self.run("merge", broken, "--out", self.work / "never", status=2)
            expect(len(err.strip().splitlines()) == 1, f"more than one line: {err}")
            for word in words:
                expect(word in err, f"'{word}' is not in: {err.strip()}")
            expect(not (self.work / "never").exists(), "something was written")

        part = broken / "part-00002-of-00003.h5"
        manifest = broken / "part-00002-of-00003.json"
        merge(lambda: manifest.unlink(), "missing", "part-00002-of-00003")
        merge(lambda: part.unlink(), "damaged", "part-00002-of-00003.h5")
        merge(lambda: os.truncate(part, part.stat().st_size // 2), "damaged", "part-00002-of-00003.h5")
        merge(lambda: self.flip(part), "damaged", "part-00002-of-00003.h5")
        merge(lambda: manifest.write_text(manifest.read_text()[:200]), "damaged", "part-00002-of-00003.json")

        def foreign():
            self.run("scan", self.scan, "--seed", "12", "--shard", "2/3", "--out", broken, "--quiet", "--force")

        merge(foreign, "of another scan", "part-00002-of-00003")
        merge(lambda: self.run("scan", self.scan, "--shard", "2/4", "--out", broken, "--quiet"), "there twice", "part-00002-of-00004")
        shutil.rmtree(broken, ignore_errors=True)
        shutil.copytree(source, broken)
        self.flip(part)
        self.run("scan", self.scan, "--shard", "2/3", "--out", broken, "--quiet")
        self.run("merge", broken, "--out", self.work / "mended", "--quiet")
        self.same(self.work / "mended")
        return "missing, without file, cut short, one bit, manifest cut short, of another seed, twice; the damaged shard is made again by its own command"

    def flip(self, file):
        data = bytearray(file.read_bytes())
        data[self.random.randrange(len(data))] ^= 1 << self.random.randrange(8)
        file.write_bytes(data)

    def kills(self):
        out = self.work / "killed"
        command = ["scan", self.scan, "--out", out, "--quiet", "--resume", "--checkpoint-every", "0"]
        moments, resumed, finished = [], 0, 0
        while len(moments) < 10:
            moment = self.random.uniform(0, 1) * self.seconds
            running, _ = self.kill_after(moment, *command)
            if running:
                moments.append(moment)
                resumed = max(resumed, len(list((self.work / ".killed.parts").glob("*.json"))))
            else:
                finished += 1
                self.same(out)
                shutil.rmtree(out)
        self.run(*command)
        self.same(out)
        expect(not (self.work / ".killed.parts").exists(), "checkpoints are left")
        _, err = self.run(*command)
        self.same(out)
        return f"killed after {', '.join(f'{m:.1f}' for m in moments)} s of about {self.seconds:.1f}; up to {resumed} checkpoints at a kill, {finished + 1} scans came to their end"

    def interrupted(self, how):
        out = self.work / "interrupted"
        for _ in range(8):
            running, err = self.kill_after(self.random.uniform(0.6, 0.8) * self.seconds, "scan", self.scan, "--out", out, "--quiet", "--checkpoint-every", "0", how=how)
            if running and (self.work / ".interrupted.parts").exists():
                break
            shutil.rmtree(out, ignore_errors=True)
        expect((self.work / ".interrupted.parts").exists(), "it was never interrupted while it ran")
        expect("--resume goes on" in err, f"it does not say how to go on: {err}")
        expect(not out.exists() and not [p for p in self.work.glob(".interrupted.*") if p.name != ".interrupted.parts"], "something else is left")
        _, err = self.run("scan", self.scan, "--out", out, "--quiet", status=2)
        expect("--resume" in err and "--force" in err, f"it does not say what can be done: {err}")
        _, err = self.run("scan", self.scan, "--out", out, "--quiet", "--resume", "--seed", "12", status=2)
        expect("another scan" in err, f"it goes on with another scan: {err}")
        self.run("scan", self.scan, "--out", out, "--quiet", "--resume")
        self.same(out)
        shutil.rmtree(out)
        expect(not list(self.work.glob(".interrupted*")), "checkpoints are left")

    def partial_writes(self):
        out = self.work / "partial"
        kept = self.work / ".partial.parts"
        command = ["scan", self.scan, "--out", out, "--quiet", "--resume", "--checkpoint-every", "0"]
        for _ in range(8):
            running, _ = self.kill_after(0.8 * self.seconds, *command)
            if running and len(list(kept.glob("*.json"))) >= 4:
                break
            shutil.rmtree(out, ignore_errors=True)
        manifests = sorted(kept.glob("*.json"))
        expect(len(manifests) >= 4, "it was never killed with four checkpoints")
        os.truncate(manifests[0].with_suffix(".h5"), 1000)
        manifests[1].write_text(manifests[1].read_text()[:50])
        manifests[2].with_suffix(".h5").unlink()
        self.flip(manifests[3].with_suffix(".h5"))
        (kept / ".unfinished-x-checkpoint-09999.h5").write_bytes(b"\x89HDF")
        self.run(*command)
        self.same(out)
        expect(not kept.exists(), "checkpoints are left")
        return f"of {len(manifests)} checkpoints one cut short, one without file, one with a flipped bit, one manifest cut short, one file unfinished"

    def event_file(self):
        """LLPs of a file, which are read in order: parts begin in the middle of it."""
        events = self.work / "events.csv.gz"
        self.run("scan", self.scan, "--events", "20000", "--out", self.work / "made", "--quiet", "--write-events", events, "--write-mass", "1.0", "--write-ctau", "10")
        scan, whole, out, parts = (self.work / name for name in ("file.yaml", "file-whole", "file-killed", "file-parts"))
        scan.write_text(FILE_SCAN)
        command = ["scan", scan, "--out", out, "--quiet", "--resume", "--checkpoint-every", "0"]
        self.run("scan", scan, "--out", whole, "--quiet")
        started = time.monotonic()
        self.run(*command)
        seconds = time.monotonic() - started
        self.same(out, whole)
        shutil.rmtree(out)
        kept = []
        for _ in range(20):
            running, _ = self.kill_after(self.random.uniform(0.4, 0.95) * seconds, *command)
            kept.append(len(list((self.work / ".file-killed.parts").glob("*.json"))) if running else 0)
            if not running:
                shutil.rmtree(out)
            if len([k for k in kept if k]) == 3:
                break
        expect(any(kept), "it was never killed with a checkpoint")
        self.run(*command)
        self.same(out, whole)
        for k in (3, 1, 2):
            self.run("scan", scan, "--shard", f"{k}/3", "--out", parts, "--quiet")
        self.run("merge", parts, "--out", self.work / "file-merged", "--quiet")
        self.same(self.work / "file-merged", whole)
        with gzip.open(events, "rt") as file:
            *lines, last = file.readlines()
        with gzip.open(events, "wt") as file:
            file.writelines(lines)
        _, err = self.run("merge", parts, "--out", self.work / "never", status=2)
        expect("has changed since" in err, f"an event file that has changed is not named: {err}")
        return f"killed with {', '.join(str(k) for k in kept if k)} checkpoints; then three shards, the last one first; a file that has changed is refused"

    def full_disk(self):
        disk = self.work / "disk"
        disk.mkdir()
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], capture_output=True).returncode != 0:
            raise Skipped("needs root, for a small disk")
        try:
            out = disk / "run"
            command = ["scan", self.scan, "--out", out, "--quiet", "--resume", "--checkpoint-every", "0"]
            _, err = self.run(*command, status=1)
            expect("the disk is full" in err and "--resume" in err, f"it does not say that the disk is full and how to go on: {err}")
            expect(not out.exists(), "half a run is there")
            kept = len(list((disk / ".run.parts").glob("*.json")))
            expect(kept > 0, "nothing was kept")
            _, err = self.run("scan", self.scan, "--shard", "1/1", "--out", disk / "parts", "--quiet", status=1)
            expect(not list((disk / "parts").glob("*")), f"half a part is there: {list((disk / 'parts').glob('*'))}")
            subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
            self.run(*command)
            self.same(out)
            self.run("scan", self.scan, "--shard", "1/1", "--out", disk / "parts", "--quiet")
            used = sum(f.stat().st_size for f in disk.rglob("*") if f.is_file())
            subprocess.run(["mount", "-o", f"remount,size={(used + 300_000) // 1024}k", disk], check=True)
            _, err = self.run("merge", disk / "parts", "--out", disk / "merged", "--quiet", status=1)
            expect("the disk is full" in err, f"it does not say that the disk is full: {err}")
            expect(not (disk / "merged").exists() and not list(disk.glob(".merged*")), "half a merged run is there")
            subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
            self.run("merge", disk / "parts", "--out", disk / "merged", "--quiet")
            self.same(disk / "merged")
            return f"full after {kept} checkpoints, then in a shard, then in a merge; each went on when there was room"
        finally:
            subprocess.run(["umount", disk], check=False)

    def two_at_once(self):
        out = self.work / "both"
        command = ["scan", self.scan, "--out", out, "--quiet", "--resume", "--checkpoint-every", "0"]
        first, second = self.start(*command), self.start(*command)
        results = [(p.communicate()[1], p.returncode) for p in (first, second)]
        statuses = sorted(status for _, status in results)
        expect(statuses in ([0, 2], [0, 0]), f"exit statuses {statuses}: {results}")
        self.same(out)
        return "one gave way" if statuses == [0, 2] else "one after the other"


class Skipped(Exception):
    pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--addra", default=str(REPOSITORY / "addra"))
    arguments = parser.parse_args()
    subprocess.run([arguments.addra, "--version"], check=True, stdout=subprocess.DEVNULL)
    work = pathlib.Path(tempfile.mkdtemp(prefix="addra faults "))
    try:
        faults = Faults(arguments, work)
        faults.case("a scan in one process", faults.reference)
        if faults.failures:
            return 1
        faults.case("on one thread", faults.one_thread)
        faults.case("three shards", faults.three_shards)
        faults.case("seven shards in random order, two killed", faults.seven_shards)
        faults.case("shards of unequal size", faults.mixed_divisions)
        faults.case("parts that are refused by name", faults.refused_parts)
        faults.case("kill -9 at ten random moments", faults.kills)
        faults.case("Ctrl-C", lambda: faults.interrupted(signal.SIGINT))
        faults.case("SIGTERM", lambda: faults.interrupted(signal.SIGTERM))
        faults.case("partial writes", faults.partial_writes)
        faults.case("an event file, killed and in shards", faults.event_file)
        faults.case("full disk", faults.full_disk)
        faults.case("two scans into one directory", faults.two_at_once)
        return 1 if faults.failures else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
