# SPDX-License-Identifier: MIT
"""Levelling, matching and assessing on a cluster of Dask.

Each function takes a dask DataFrame and gives one with the same index and partitions. A worker loads the models once;
a partition that is lost with its worker is done again, and the answer is the same to the last byte, since the same rows
always have the same answers. Workers need the module and the data folder in the same place as the client.
"""
from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import pandas

# Columns of the answers, so that Dask knows them before anything is computed.
_LEVEL = {"id": object, "framework": object, "level": object, "probability": float, "set": object, "position": float,
          "spread": float, "best_position": float, "course": float, "bloom": object, "language": object,
          "words": float, "warnings": object, "faults": object}
_MATCH = {"id": object, "sources": float, "targets": float, "covered": float, "partly": float, "mean": float,
          "symmetric": float, "assigned": float, "pairs": object, "missing": object, "extra": object,
          "faults": object}
_ASSESS = {"id": object, "title": object, "from": object, "to": object, "proposal": object, "rule": object,
           "framework": object, "level": object, "type": object, "credits_min": object, "credits_max": object,
           "credit_system": object, "certainty": float, "conditions": object, "checks": object, "faults": object}


@functools.lru_cache(maxsize=4)
def _engine(data: tuple[str, ...]) -> Any:
    """One a process. Imported here: what is compiled does not travel, its name does."""
    import mizani

    return mizani.Engine(list(data))


def _partition(frame: pandas.DataFrame, command: str, options: Sequence[str], data: tuple[str, ...],
               columns: Mapping[str, Any]) -> pandas.DataFrame:
    """The answers to one partition; a row that cannot be answered has its faults in the last column."""
    rows = frame.to_dict("records")
    answers = _engine(data).rows(command, rows, options=options, errors="null") if rows else {}
    out = pandas.DataFrame({name: answers.get(name, [None] * len(rows)) for name in columns}, index=frame.index)
    return out.astype(dict(columns))


def _answered(frame: Any, command: str, options: Sequence[str], data: Sequence[str], columns: Mapping[str, Any]) -> Any:
    meta = pandas.DataFrame({name: pandas.Series(dtype=kind) for name, kind in columns.items()})
    return frame.map_partitions(_partition, command, list(options), tuple(data), dict(columns), meta=meta,
                                enforce_metadata=False)


def level(frame: Any, *, framework: str = "acqf", language: str | None = None, data: Sequence[str] = ()) -> Any:
    """Levels of the rows: "text" or "outcomes", and "title", "credits", "hours", "country", "language" where there are."""
    options = ["--framework", framework] + (["--text-language", language] if language else [])
    return _answered(frame, "level", options, data, _LEVEL)


def assess(frame: Any, country: str | None = None, *, data: Sequence[str] = ()) -> Any:
    """Proposals for rows with "credential" (a record's dict), and "id" and "recognised_in" where there are."""
    return _answered(frame, "assess", ["--country", country] if country else [], data, _ASSESS)


def match(a: Any, b: Any, *, data: Sequence[str] = ()) -> Any:
    """Two series of lists of outcomes with one index and the same divisions: how much of `b` each of `a` covers."""
    frame = a.rename("source").to_frame().assign(target=b)
    return _answered(frame, "match", [], data, _MATCH)
