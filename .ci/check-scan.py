"""Checks the files of a scan of examples/b-to-k-scalar.yaml: python3 check-scan.py DIRECTORY MAP_AT_ONE_LIFETIME."""

import csv
import json
import math
import pathlib
import sys
import xml.dom.minidom

MASSES, LIFETIMES = 6, 33
HEADER = "process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff".split(",")


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    assert reader.fieldnames == HEADER, f"{path}: header is {reader.fieldnames}"
    return rows


def check_rows(path, lifetimes):
    rows = read(path)
    quantities = {row["quantity"] for row in rows}
    expected = MASSES * lifetimes * len(quantities)
    assert len(rows) == expected, f"{path}: {len(rows)} rows, expected {expected}"
    for name in ("belle2", "gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla", "fiducial"):
        assert f"decay:{name}" in quantities, f"{path}: no decay:{name}"
    inside = {}
    for row in rows:
        value, error, entries = (float(row[key]) for key in HEADER[5:])
        assert 0 <= value <= 1 + 1e-9 and error >= 0 and entries >= 0, f"{path}: {row}"
        if row["quantity"] in ("decay:belle2", "decay:belle2/outside"):
            key = row["mass_GeV"], row["ctau_cm"]
            inside[key] = inside.get(key, 0) + value
    for key, total in inside.items():
        assert math.isclose(total, 1, abs_tol=1e-9), f"{path}: inside and outside add up to {total} at {key}"
    return len(rows)


def main():
    directory = pathlib.Path(sys.argv[1])
    count = check_rows(directory / "map.csv", LIFETIMES)
    check_rows(sys.argv[2], 1)
    json.loads((directory / "run.json").read_text(encoding="utf-8"))
    for svg in directory.glob("*.svg"):
        xml.dom.minidom.parse(str(svg))
    assert (directory / "spectra.h5").read_bytes()[:8] == b"\x89HDF\r\n\x1a\n", "spectra.h5 is no HDF5 file"
    assert (directory / "detectors.png").read_bytes()[:4] == b"\x89PNG", "detectors.png is no PNG"
    print(f"{count} rows, all files in order")


main()
