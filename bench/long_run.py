# SPDX-License-Identifier: MIT
"""Rows by the million: does memory grow, does the rate fall, is the cost linear? long_run.py MIZANI OBJECTIVES.jsonl

Runs `mizani batch` on files made of the labelled objectives, over and over, and of amounts of credits. While it runs, the
place in the input and the resident memory are read from /proc.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

TENTHS = 10


def command(mizani, kind, source, target):
    options = {"level": ["--text-language", "en"], "credits": ["--from", "saqa", "--to", "ects"]}[kind]
    return [mizani, "batch", kind, "--in", source, "--out", target, "--quiet", *options]


def place(pid, file):
    """Bytes of the input taken so far."""
    for fd in pathlib.Path(f"/proc/{pid}/fd").iterdir():
        try:
            if os.readlink(fd) == str(file):
                return int(pathlib.Path(f"/proc/{pid}/fdinfo/{fd.name}").read_text().split()[1])
        except OSError:
            continue
    return None


def resident(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0


def watched(mizani, kind, source, target, rows):
    """Prints rate and peak memory of each tenth of the input."""
    size = source.stat().st_size
    run = subprocess.Popen(command(mizani, kind, source, target))
    marks, peaks, first = {}, [0] * TENTHS, None
    while run.poll() is None:
        try:
            at, now, memory = place(run.pid, source), time.monotonic(), resident(run.pid)
        except OSError:
            break
        if at:
            first = first or now
            tenth = min(TENTHS - 1, at * TENTHS // size)
            marks.setdefault(tenth, now)
            peaks[tenth] = max(peaks[tenth], memory)
        time.sleep(0.01)
    run.wait()
    ended = time.monotonic()
    assert run.returncode == 0
    # A tenth ends where the next begins; the last with the program.
    times = [(marks[i + 1] if i + 1 < TENTHS else ended) - marks[i] for i in range(TENTHS)]
    print(f"\n{rows} rows of {kind}, {size >> 20} MB: {ended - first:.1f} s, {rows / (ended - first):.0f} rows a second")
    print("tenth " + " ".join(f"{i + 1:>8}" for i in range(TENTHS)))
    print("rows/s" + " ".join(f"{rows / TENTHS / t:8.0f}" for t in times))
    print("MB    " + " ".join(f"{p / 1024:8.1f}" for p in peaks))
    print(f"last tenth against the first: rate {times[0] / times[-1]:.3f}, memory {peaks[-1] / peaks[0]:.3f}", flush=True)


def seconds(mizani, kind, source, target, times=3):
    best = []
    for _ in range(times):
        begin = time.monotonic()
        subprocess.run(command(mizani, kind, source, target), check=True)
        best.append(time.monotonic() - begin)
        os.remove(target)
    return min(best)


def write_levels(file, texts, rows, joined=1):
    with open(file, "w", encoding="utf-8") as out:
        for i in range(rows):
            text = " ".join(texts[(i + k * 7) % len(texts)] for k in range(joined))
            out.write(json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n")


def main():
    mizani = sys.argv[1]
    with open(sys.argv[2], encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source, target = folder / "in.jsonl", folder / "out.jsonl"
        empty = folder / "empty.jsonl"
        empty.write_text('{"text": "Design a bridge."}\n')
        start = seconds(mizani, "level", empty, target)

        print("cost by number of rows")
        for rows in (125_000, 250_000, 500_000):
            write_levels(source, texts, rows)
            took = seconds(mizani, "level", source, target) - start
            print(f"{rows:>8} rows {took:6.2f} s, {took / rows * 1e6:.2f} µs a row", flush=True)
        print("cost by length of text")
        for joined in (1, 2, 4, 8):
            write_levels(source, texts, 100_000, joined)
            took = seconds(mizani, "level", source, target) - start
            size = source.stat().st_size
            print(f"{joined} objectives a row {took:6.2f} s, {took / size * 1e9:.1f} ns a byte", flush=True)

        write_levels(source, texts, 1_000_000)
        watched(mizani, "level", source, target, 1_000_000)
        os.remove(target)
        with open(source, "w", encoding="utf-8") as out:
            for i in range(10_000_000):
                out.write(f'{{"id": {i}, "amount": "{i % 997 / 2 + 1}"}}\n')
        watched(mizani, "credits", source, target, 10_000_000)


if __name__ == "__main__":
    main()
