"""The benchmark: the library against the naive line, interleaved on one core, on pages neither has seen."""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import time

from naive import Naive
from pages import PageMaker

from projnotice import Extractor

SIZES = {"5 KB": 5_000, "30 KB": 30_000, "200 KB": 200_000}


def main() -> None:
    """Prints pages a second for both, the ratio with its spread, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="pages of each size (default 15)")
    rounds = parser.parse_args().rounds
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    library, naive = Extractor(), Naive()
    maker = PageMaker(seed=7)
    for size in SIZES.values():  # load everything before the clock runs
        library.extract(maker.page(size))
        naive.find(maker.page(size))
    print(f"{'page':>7} {'naive/s':>9} {'library/s':>10} {'ratio':>7} {'min':>6} {'max':>6}")
    for name, size in SIZES.items():
        ratios, slow, fast = [], [], []
        for round_number in range(rounds):
            page = maker.page(size)
            runs = [(slow, naive.find), (fast, library.extract)]
            for times, run in runs if round_number % 2 else reversed(runs):
                start = time.perf_counter()
                run(page)
                times.append(time.perf_counter() - start)
            ratios.append(slow[-1] / fast[-1])
        print(
            f"{name:>7} {1 / statistics.median(slow):9.1f} {1 / statistics.median(fast):10.1f} "
            f"{statistics.median(ratios):7.1f} {min(ratios):6.1f} {max(ratios):6.1f}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak memory of this process, both lines loaded: {peak} MiB", file=sys.stdout)


if __name__ == "__main__":
    main()
