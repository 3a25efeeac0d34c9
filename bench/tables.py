# SPDX-License-Identifier: MIT
"""Rounds of mizani_peers -> the table of the README: tables.py PEERS.json README.md

A bench is named TASK_WHO; the round of a peer is held against the same round of ours, and the median of these ratios is
told with the lowest and the highest.
"""
import json
import re
import statistics
import sys

TASKS = {
    "LevelAndBloom": ("level and processes of an objective", "µs", 1e6),
    "Match": ("{} outcomes matched with {}", "ms", 1e3),
    "Path": ("{} path(s) from Kenya to Zambia", "µs", 1e6),
    "AllPairs": ("all pairs of frameworks", "ms", 1e3),
    "JsonRows": ("a row of JSON read", "µs", 1e6),
    "Batch": ("170,700 rows, whole run", "s", 1),
    "Start": ("cold start to answer", "ms", 1e3),
}
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}


def rounds(file):
    """{task: {who: [seconds an item by round]}}; why a peer is missing stands in its place."""
    out = {}
    for run in json.load(open(file, encoding="utf-8"))["benchmarks"]:
        if run["run_type"] != "iteration":
            continue
        name = re.sub(r"/(iterations:\d+|manual_time|repeats:\d+)", "", run["run_name"])
        task, who = name.split("_", 1)
        who, _, size = who.partition("/")
        peers = out.setdefault((task, size), {})
        if run.get("error_occurred"):
            peers[who] = run["error_message"].splitlines()[0]
            continue
        rate = run.get("items_per_second")
        seconds = 1 / rate if rate else run["real_time"] * SECONDS[run["time_unit"]]
        peers.setdefault(who, {})[run["repetition_index"]] = seconds
    return out


def number(x):
    return f"{x:.0f}" if x >= 100 else f"{x:.1f}" if x >= 10 else f"{x:.2g}" if x < 1 else f"{x:.2f}"


def table(measured):
    lines = ["| what | ours | instead | time | times ours (lowest to highest round) |", "|---|---|---|---|---|"]
    for (task, size), peers in measured.items():
        name, unit, scale = TASKS[task]
        ours = next((who for who in peers if who == "mizani" or who.startswith("mizani, two")), None)
        for who, theirs in peers.items():
            if who == ours:
                continue
            if isinstance(theirs, str) or isinstance(peers[ours], str):
                lines.append(f"| {name.format(size, size)} | | {who} | not measured: {theirs} | |")
                continue
            ratios = [theirs[i] / peers[ours][i] for i in sorted(theirs) if i in peers[ours]]
            mine, other = (statistics.median(x.values()) * scale for x in (peers[ours], theirs))
            lines.append(f"| {name.format(size, size)} | {number(mine)} {unit} | {who} | {number(other)} {unit} "
                         f"| {number(statistics.median(ratios))} ({number(min(ratios))} to {number(max(ratios))}) |")
    return "\n".join(lines)


def main():
    written = table(rounds(sys.argv[1]))
    print(written)
    with open(sys.argv[2], encoding="utf-8") as file:
        text = file.read()
    begin, end = "<!-- written by bench/run -->\n", "<!-- end -->"
    before, rest = text.split(begin)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(before + begin + "\n" + written + "\n\n" + end + rest.split(end, 1)[1])


if __name__ == "__main__":
    main()
