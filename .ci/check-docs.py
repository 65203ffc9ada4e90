#!/usr/bin/env python3
"""Checks README.md and docs/**/*.md: their links, and that every command in them runs.

    .ci/check-docs.py [--links] [--list] [--python PYTHON] [PAGE ...]

A command is a line that starts with '$ ' in a code block, indented or fenced, with the lines that its last '\\' continues. What is
shown below it is what it prints. Blocks marked ```python are run too, where their modules are installed. All commands of a page run in
order, in a copy of the checkout that has ./addra; pages share its folder out/. A command that was run before is not run again.

A comment before a block says what is different about it:
    <!-- not run: reason -->   its commands cannot run here
    <!-- output checked -->    what it prints is compared with what is shown, to the digit; a line '...' stands for any lines, and
                               times as 'in 24.4 s' may differ
    <!-- file: PATH -->         it shows a file of the checkout, or lines of one, as they are
A command whose shown output is a message of addra itself ('addra: ...') must print it, and fail.
Exit status: 0 all well, 1 not. Needs Python 3.9 and nothing else.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUN_LIMIT_S = 900
NOT_COPIED = shutil.ignore_patterns(".git", "target", "out", "__pycache__", "source", "build.log", "checked*")
FIRST = "./addra scan examples/b-to-k-scalar.yaml --out out/scalar"
PROGRAM = re.compile(r"^(?:[A-Z_]+=\S+ )*(?:\./)?addra(?: |$)")


class Block:
    """A code block: its first line (from 1), language, lines, and the marks before it."""

    def __init__(self, line, language, lines, marks):
        self.line, self.language, self.lines, self.marks = line, language, lines, marks

    def mark(self, name):
        return next((m[len(name):].lstrip(": ") for m in self.marks if m.startswith(name)), None)

    def commands(self):
        """(line, command, shown output) of each command."""
        found, k = [], 0
        while k < len(self.lines):
            if not self.lines[k].startswith("$ "):
                k += 1
                continue
            start, text = k, self.lines[k][2:]
            while text.endswith("\\") and k + 1 < len(self.lines):
                k += 1
                text = text[:-1] + self.lines[k].lstrip()
            k += 1
            shown = []
            while k < len(self.lines) and not self.lines[k].startswith("$ "):
                shown.append(self.lines[k].rstrip())
                k += 1
            while shown and not shown[-1]:
                shown.pop()
            found.append((self.line + start, text, shown))
        return found


def blocks(text):
    """The code blocks of a page."""
    found, marks, lines = [], [], text.split("\n")
    k, blank = 0, True
    while k < len(lines):
        line = lines[k]
        fence = re.match(r"^(```+)\s*(\S*)", line)
        if fence:
            end = next((j for j in range(k + 1, len(lines)) if lines[j].startswith(fence[1])), len(lines))
            found.append(Block(k + 2, fence[2], lines[k + 1:end], marks))
            k, marks, blank = end + 1, [], False
        elif line.startswith("    ") and blank:
            end = k
            while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                end += 1
            while not lines[end - 1].strip():
                end -= 1
            found.append(Block(k + 1, "", [each[4:] for each in lines[k:end]], marks))
            k, marks, blank = end, [], False
        else:
            comment = re.match(r"^<!--\s*(.*?)\s*-->$", line)
            if comment:
                marks = marks + [comment[1]]
            elif line.strip():
                marks = []
            # an indented block may follow a heading, but not interrupt a paragraph
            blank = not line.strip() or bool(comment) or line.startswith("#")
            k += 1
    return found


def prose(text):
    """The page's lines without code blocks and code in lines, each with its number."""
    code = set()
    for block in blocks(text):
        code.update(range(block.line, block.line + len(block.lines)))
    for number, line in enumerate(text.split("\n"), 1):
        if number not in code and not line.startswith("```"):
            yield number, re.sub(r"`[^`]*`", "", line)


def anchors(text):
    """The anchors of a page's headings, as GitHub makes them."""
    found = set()
    code = set()
    for block in blocks(text):
        code.update(range(block.line, block.line + len(block.lines)))
    for number, line in enumerate(text.split("\n"), 1):
        heading = re.match(r"^#{1,6}\s+(.*)", line)
        if not heading or number in code:
            continue
        words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading[1]).replace("`", "").strip().lower()
        slug = "".join(c for c in words if c in " -_" or unicodedata.category(c)[0] in "LN").replace(" ", "-")
        count = 0
        while slug + (f"-{count}" if count else "") in found:
            count += 1
        found.add(slug + (f"-{count}" if count else ""))
    return found


def check_links(pages):
    """Messages about links and anchors that lead nowhere."""
    wrong = []
    for page in pages:
        for number, line in prose(page.read_text("utf-8")):
            for target in re.findall(r"\]\(([^)\s]+)\)", line):
                if re.match(r"^[a-z]+:", target):
                    continue
                path, _, anchor = target.partition("#")
                file = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
                where = f"{page.relative_to(ROOT)}:{number}: {target}"
                if not file.exists():
                    wrong.append(f"{where}: no such file")
                elif anchor and (file.suffix != ".md" or anchor not in anchors(file.read_text("utf-8"))):
                    wrong.append(f"{where}: no such heading")
    return wrong


def check_marks(pages):
    """Messages about commands that would be passed over."""
    wrong = []
    for page in pages:
        for block in blocks(page.read_text("utf-8")):
            where = f"{page.relative_to(ROOT)}:{block.line}"
            for mark in block.marks:
                if not re.match(r"^(not run: .+|output checked|file: .+)$", mark):
                    wrong.append(f"{where}: <!-- {mark} -->: expected 'not run: reason', 'output checked' or 'file: PATH'")
            shown = block.mark("file")
            if shown is not None:
                file = ROOT / shown
                if not file.is_file() or "\n".join(block.lines) + "\n" not in file.read_text("utf-8"):
                    wrong.append(f"{where}: {shown} is not as it is shown")
            if block.mark("not run") is None:
                for k, line in enumerate(block.lines):
                    if PROGRAM.match(line) and not line.startswith("addra: "):
                        wrong.append(f"{page.relative_to(ROOT)}:{block.line + k}: a command without '$ ' before it")
    return wrong


def steady(line):
    return re.sub(r"\bin \d+(\.\d+)? s\b", "in … s", line.rstrip())


def agrees(shown, printed):
    """Whether lines are what is shown, where a line '...' is any lines."""
    pattern = ["(?:.*\n)*" if line.strip() == "..." else re.escape(steady(line)) + "\n" for line in shown]
    return re.fullmatch("".join(pattern), "".join(steady(line) + "\n" for line in printed)) is not None


class Runner:
    """Runs commands in one copy of the checkout, and remembers which."""

    def __init__(self, work, python):
        self.work, self.python, self.done, self.times, self.wrong, self.left_out = work, python, set(), [], [], []

    def fail(self, message):
        self.wrong.append(message)
        print(f"WRONG: {message}", flush=True)

    def shell(self, where, command):
        """Status, standard output and standard error of a command, timed."""
        target = re.search(r"--out (out/\S+)", command)
        if target:
            old = self.work / target[1]
            if old.is_dir():
                shutil.rmtree(old)
            elif old.exists():
                old.unlink()
        (self.work / "out").mkdir(exist_ok=True)
        start = time.monotonic()
        try:
            ran = subprocess.run(["bash", "-c", command], cwd=self.work, capture_output=True, text=True, timeout=RUN_LIMIT_S, stdin=subprocess.DEVNULL)
            result = ran.returncode, ran.stdout, ran.stderr
        except subprocess.TimeoutExpired:
            result = 124, "", f"more than {RUN_LIMIT_S} s"
        self.times.append((time.monotonic() - start, where, command))
        print(f"{self.times[-1][0]:7.1f} s  {where}: {command[:150]}", flush=True)
        return result

    def page(self, page):
        name = page.relative_to(ROOT)
        text = page.read_text("utf-8")
        if "out/scalar" in text and FIRST not in self.done and FIRST not in text:
            self.command(f"{name}: before", FIRST, [], False)
        for block in blocks(text):
            reason = block.mark("not run")
            if reason is not None:
                self.left_out.append(f"{name}:{block.line}: {reason}")
            elif block.language == "python":
                self.snippet(f"{name}:{block.line}", "\n".join(block.lines))
            else:
                for line, command, shown in block.commands():
                    self.command(f"{name}:{line}", command, shown, block.mark("output checked") is not None)

    def command(self, where, command, shown, checked):
        plain = re.sub(r"\s+# .*$", "", command).strip()
        failing = bool(shown) and shown[0].startswith("addra: ")
        if plain in self.done and not (checked or failing):
            return
        status, out, err = self.shell(where, plain)
        self.done.add(plain)
        if failing:
            if status == 0 or not agrees(shown, err.splitlines()):
                self.fail(f"{where}: {plain}: expected to fail with '{shown[0]}', status {status}, printed: {err.strip()}")
        elif status != 0:
            self.fail(f"{where}: {plain}: status {status}: {err.strip()[-600:]}")
        elif checked and shown and not agrees(shown, out.splitlines()):
            self.fail(f"{where}: {plain}: prints other than is shown:\n{out[:3000]}")

    def snippet(self, where, code):
        modules = sorted(set(re.findall(r"^\s*(?:import|from)\s+(\w+)", code, re.M)))
        probe = "import " + ", ".join(modules) if modules else "pass"
        if subprocess.run([self.python, "-c", probe], capture_output=True).returncode != 0:
            self.left_out.append(f"{where}: {self.python} lacks one of {', '.join(modules)}")
            return
        script = self.work / "snippet.py"
        script.write_text(code + "\n", "utf-8")
        status, _, err = self.shell(where, f"{self.python} snippet.py")
        if status != 0:
            self.fail(f"{where}: status {status}: {err.strip()[-600:]}")


def main():
    parser = argparse.ArgumentParser(description="Checks links and commands of README.md and docs/.")
    parser.add_argument("pages", nargs="*", help="pages, such as README.md (default: all)")
    parser.add_argument("--links", action="store_true", help="only links and marks: run nothing")
    parser.add_argument("--list", action="store_true", help="print the commands, run nothing")
    parser.add_argument("--python", default="/usr/bin/python3" if pathlib.Path("/usr/bin/python3").exists() else "python3", help="what runs snippets")
    options = parser.parse_args()
    pages = [ROOT / name for name in options.pages] or [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("CONTRIBUTING.md"))]
    for page in pages:
        if not page.is_file():
            parser.error(f"{page}: no such page")
    wrong = check_links(pages) + check_marks(pages)
    if options.list:
        for page in pages:
            for block in blocks(page.read_text("utf-8")):
                for line, command, _ in block.commands():
                    print(f"{page.relative_to(ROOT)}:{line}: {'(not run) ' if block.mark('not run') is not None else ''}{command}")
    elif not options.links:
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder) / "addra"
            shutil.copytree(ROOT, work, ignore=NOT_COPIED, symlinks=True)
            runner = Runner(work, options.python)
            for page in pages:
                runner.page(page)
            wrong += runner.wrong
            print(f"\n{sum(t for t, _, _ in runner.times):.0f} s in {len(runner.times)} commands; the slowest:")
            for took, where, command in sorted(runner.times, reverse=True)[:12]:
                print(f"{took:7.1f} s  {where}: {command[:120]}")
            print("\n".join(["", "not run:", *runner.left_out]) if runner.left_out else "")
    for message in wrong:
        print(message, file=sys.stderr)
    print(f"{len(pages)} pages, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
