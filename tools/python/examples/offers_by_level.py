#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What levels a list of learning offers asks for, by field of education, and how sure that is.

    PYTHONPATH=build/python /usr/bin/python3 tools/python/examples/offers_by_level.py OFFERS.jsonl FOLDER [--framework ID]

OFFERS.jsonl: {"title", "outcomes", "lang", "field"} a line, such as tests/tags/labelled.jsonl. Writes into FOLDER: the
answers (offers.csv), levels by field (by-field.csv), and three pictures (levels.svg, certainty.svg, processes.svg).
"""
import argparse
import collections
import json
import pathlib

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "mizani"  # the same picture is the same bytes
import matplotlib.pyplot as plt
import pandas

import mizani

BROAD_FIELDS = {"00": "Generic", "01": "Education", "02": "Arts and humanities", "03": "Social sciences",
                "04": "Business and law", "05": "Natural sciences", "06": "ICT", "07": "Engineering and trades",
                "08": "Agriculture", "09": "Health and welfare", "10": "Services"}
PROCESSES = ["Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create"]


def answers_of(offers: list[dict], framework: str) -> pandas.DataFrame:
    """One row an offer, with its broad field; what cannot be read is told and left out."""
    rows = [{"id": offer.get("id"), "text": "\n".join(offer["outcomes"]), "language": offer.get("lang", "en")}
            for offer in offers]
    frame = pandas.DataFrame(mizani.Engine().level(rows, framework=framework, errors="null"))
    frame["field"] = [BROAD_FIELDS.get(str(offer.get("field") or "")[:2]) for offer in offers]
    for row in frame[frame["faults"].notna()].itertuples():
        print(f"left out: {row.id}: {row.faults[0]['code']}")
    return frame[frame["level"].notna()].drop(columns="faults")


def save(figure: plt.Figure, file: pathlib.Path) -> None:
    figure.tight_layout()
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)
    print(file)


def draw_levels(frame: pandas.DataFrame, order: list[str], folder: pathlib.Path) -> None:
    table = frame.groupby(["field", "level"]).size().unstack(fill_value=0).reindex(columns=order, fill_value=0)
    table.to_csv(folder / "by-field.csv")
    shares = table.div(table.sum(axis=1), axis=0)
    figure, axes = plt.subplots(figsize=(9, 5))
    shares.plot.barh(stacked=True, ax=axes, colormap="Blues", edgecolor="white")
    axes.set(xlabel="share of the offers", ylabel="", title="Suggested level by field of education")
    axes.legend(title="level", bbox_to_anchor=(1.01, 1), loc="upper left")
    save(figure, folder / "levels.svg")


def draw_certainty(frame: pandas.DataFrame, folder: pathlib.Path) -> None:
    figure, axes = plt.subplots(figsize=(7, 4.5))
    for language, rows in frame.groupby("language"):
        axes.scatter(rows["words"], rows["set"].map(len), label=language, alpha=0.6)
    axes.set(xlabel="words in the outcomes", ylabel="levels in the 90 % set", title="How far a text narrows its level")
    axes.legend(title="language")
    save(figure, folder / "certainty.svg")


def draw_processes(frame: pandas.DataFrame, order: list[str], folder: pathlib.Path) -> None:
    counts = collections.Counter((level, label) for level, labels in zip(frame["level"], frame["bloom"])
                                 for label in labels)
    present = [level for level in order if (frame["level"] == level).any()]
    table = [[counts[level, process] / max(1, (frame["level"] == level).sum()) for level in present]
             for process in PROCESSES]
    figure, axes = plt.subplots(figsize=(7, 4))
    image = axes.imshow(table, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    axes.set_xticks(range(len(present)), present, rotation=45)
    axes.set_yticks(range(len(PROCESSES)), PROCESSES)
    axes.set_title("Offers of a level that name a cognitive process")
    figure.colorbar(image, ax=axes, label="share")
    save(figure, folder / "processes.svg")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("offers", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--framework", default="acqf")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    offers = [json.loads(line) for line in asked.offers.read_text(encoding="utf-8").splitlines() if line.strip()]
    frame = answers_of(offers, asked.framework)
    frame.to_csv(asked.folder / "offers.csv", index=False)
    order = sorted(frame["level"].unique(), key=lambda level: (len(level), level))
    print(f"{len(frame)} of {len(offers)} offers levelled on {asked.framework}; "
          f"{frame['set'].map(len).mean():.1f} levels in a set on average")
    draw_levels(frame, order, asked.folder)
    draw_certainty(frame, asked.folder)
    draw_processes(frame, order, asked.folder)


if __name__ == "__main__":
    main()
