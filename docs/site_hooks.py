"""Hooks of mkdocs: README.md is the page overview.md, and what pages link to outside of docs/ is part of the site."""
import pathlib
import posixpath
import re
import shutil
import tempfile

from mkdocs.structure.files import File

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)\s#:]+)(#[^)\s]*)?\)")
TOOLS = (".sh", ".py", ".pyc", ".tsv")

_staged = tempfile.TemporaryDirectory(prefix="addra-site-")


def _original(src):
    """Where a page of the site is in the checkout."""
    return ROOT / "README.md" if src == "overview.md" else DOCS / src


def _place(target):
    """Where a file of the checkout is in the site."""
    if target == ROOT / "README.md":
        return "overview.md"
    if DOCS in target.parents:
        return target.relative_to(DOCS).as_posix()
    name = "files/" + target.relative_to(ROOT).as_posix()
    return name + (".txt" if target.suffix in (".md", ".cff", "") else "")


def on_files(files, config):
    for file in [f for f in files if f.src_path.endswith(TOOLS)]:
        files.remove(file)
    stage = pathlib.Path(_staged.name)
    wanted = {ROOT / "README.md"}
    for page in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        for target, _ in LINK.findall(page.read_text("utf-8")):
            file = (page.parent / target).resolve()
            if file.is_file() and DOCS not in file.parents:
                wanted.add(file)
    for file in sorted(wanted):
        copy = stage / _place(file)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        files.append(File(_place(file), str(stage), config["site_dir"], config["use_directory_urls"]))
    return files


def on_page_markdown(markdown, page, config, files):
    here = posixpath.dirname(page.file.src_path)

    def moved(link):
        target = (_original(page.file.src_path).parent / link[1]).resolve()
        if not target.is_file():
            return link[0]
        return f"]({posixpath.relpath(_place(target), here or '.')}{link[2] or ''})"

    return LINK.sub(moved, markdown)
