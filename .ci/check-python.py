"""Reads a scan's files as the documentation tells users of Python to: python3 check-python.py DIRECTORY.

Needs h5py, numpy and pandas (Debian: python3-h5py python3-pandas). The lines of docs/plots.md must give from spectra.h5 what map.csv
has. They take the first moment of a bin by the leading term of its series, which leaves out x^2/40 of a correction of some thousandths,
x below 0.2 where anything is left of the exponential: so to 1e-5.
"""

import pathlib
import sys

import h5py
import numpy as np
import pandas

TOLERANCE = 1e-5
QUANTITIES = ("decay:gazelle-l", "decay:belle2", "decay:belle2/outside", "decay:fiducial")


def fraction(f, mass, quantity, ctau):
    q = f["members"][list(f["quantities"].asstr()).index(quantity)]
    slot = np.repeat(np.arange(len(q)), mass["bin_count"])
    bin = np.arange(len(slot)) - np.searchsorted(slot, slot) + mass["first_bin"][()][slot]
    e = np.exp(-np.append(f["edges_cm"], np.inf) / ctau)
    x = np.append(np.diff(f["edges_cm"]), 0) / ctau
    sums = mass["filling"][()].sum(0) * (e[:-1] - e[1:])[bin] - mass["moment"][()].sum(0) * (x * x * np.sqrt(e[:-1] * e[1:]))[bin]
    return (q[slot] * sums).sum() / mass["block_weights"][()].sum() + (q * mass["complement"]).sum()


def main():
    directory = pathlib.Path(sys.argv[1])
    rows = pandas.read_csv(directory / "map.csv")
    checked = 0
    with h5py.File(directory / "spectra.h5") as f:
        for name in [name for name in f if name.startswith("mass_")]:
            mass = f[name]
            for quantity in QUANTITIES:
                curve = rows[(rows.quantity == quantity) & (rows.mass_GeV == mass.attrs["mass_GeV"]) & (rows.value > 1e-6)]
                for row in curve.iloc[::5].itertuples():
                    value = fraction(f, mass, quantity, row.ctau_cm)
                    assert abs(value - row.value) <= TOLERANCE * row.value, f"{row}: {value} from spectra.h5"
                    checked += 1
    assert checked > 0, "nothing to check"
    print(f"{checked} numbers of map.csv follow from spectra.h5 with h5py")


main()
