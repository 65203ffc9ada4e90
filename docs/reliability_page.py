"""Writes docs/reliability.md: reliability_page.py RESULTS.tsv COMMIT FUZZ_SECONDS [PAGE]. Prints the tables where no page is named.

A line of results is kind, name, result and, where there is one, a remark, with tabs between; what the kinds are is said below."""

import datetime
import platform
import sys

HEAD = """\
# Reliability

What was done to Addra, and what came out. One command does all of it and writes this page:

<!-- not run: half an hour and the time of fuzzing; .ci/run does the parts of it -->
    $ docs/reliability.sh --fuzz-seconds {seconds} --write

The result of {date}, {commit}, on {processor}.
"""

KINDS = {
    "fault": ("Faults", "Each is done to real processes and files; in the end all files of numbers and figures must have the bytes of a scan that nothing happened to.", ("case", "result", "remark")),
    "slurm": ("Slurm", "A real slurmctld and slurmd on one machine, with two pretend GPUs.", ("case", "result", "remark")),
    "fuzz": ("Fuzzing of readers", "Seeded mutations of valid files, for as long as the command says; what may come out is a result or one line that names the file; an input may take 10 s, in a heap of 256 MB.", ("reader", "inputs", "accepted", "refused", "slowest (ms)", "most allocated (MB)", "failures")),
    "numbers": ("Numbers at extremes", "Rays, momenta and lifetimes where arithmetic is most likely to fail.", ("group", "cases", "out of bounds")),
    "build": ("Builds", "The same sources built in two surroundings.", ("case", "result", "remark")),
}


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        return f"{len(names)} cores of {names[0]}"
    except (OSError, IndexError):
        return platform.machine()


def tables(lines):
    for kind, (title, words, head) in KINDS.items():
        rows = [line[1:] for line in lines if line[0] == kind]
        if not rows:
            continue
        yield f"## {title}\n\n{words}\n\n| " + " | ".join(head) + " |\n|" + "---|" * len(head)
        for row in rows:
            cells = [cell.replace("|", "\\|") for cell in (row + [""] * len(head))[: len(head)]]
            yield "| " + " | ".join(cells) + " |"
        yield ""


def main():
    results, commit, seconds = sys.argv[1:4]
    with open(results, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    text = "\n".join(tables(lines))
    if len(sys.argv) < 5:
        print(text)
        return
    today = datetime.datetime.now(datetime.timezone.utc).date()
    head = HEAD.format(date=today, commit=commit.removeprefix("git "), processor=processor(), seconds=seconds)
    with open(sys.argv[4], "w", encoding="utf-8") as page:
        page.write(head + "\n" + text)


if __name__ == "__main__":
    main()
