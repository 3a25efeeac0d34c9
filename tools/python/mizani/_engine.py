# SPDX-License-Identifier: MIT
"""The engine as Python sees it. Threads may share one: the work runs without the interpreter's lock."""
from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypedDict, Union

from mizani import _mizani

Columns = dict[str, list[Any]]
Row = Union[str, Mapping[str, Any]]
Errors = Literal["raise", "null"]
PathLike = Union[str, "os.PathLike[str]"]


class Fault(TypedDict):
    """One thing wrong with the input: a stable word, the place, what stands there, what was expected."""

    code: str
    where: str
    found: str
    expected: str


class FaultError(ValueError):
    """Bad input. `faults` lists everything that stood in the way; `exit_code` is that of the command line."""

    def __init__(self, faults: Sequence[Fault], exit_code: int = 1) -> None:
        self.faults: list[Fault] = list(faults)
        self.exit_code = exit_code
        shown = "; ".join(f"{f['where']}: {f['code']}: found {f['found']}, expected {f['expected']}"
                          for f in self.faults[:5])
        more = len(self.faults) - 5
        super().__init__(shown + (f"; and {more} more" if more > 0 else ""))

    def __reduce__(self) -> tuple[Any, ...]:
        return FaultError, (self.faults, self.exit_code)


def _missing(value: Any) -> bool:
    """None, and the NaN by which pandas says that a cell is empty."""
    return value is None or value != value if not isinstance(value, (list, dict, str)) else False


def _plain(value: Any) -> Any:
    """Values of numpy and arrays of them as JSON knows them."""
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"{type(value).__name__} is no value of a row")


def _lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(
        json.dumps({k: v for k, v in row.items() if not _missing(v)}, ensure_ascii=False, default=_plain) + "\n"
        for row in rows).encode("utf-8", "surrogatepass")


def _rows(rows: Iterable[Row], field: str) -> list[Mapping[str, Any]]:
    """A text stands for a row with that field alone; a DataFrame for its rows."""
    if hasattr(rows, "to_dict") and hasattr(rows, "columns"):
        rows = rows.to_dict("records")  # type: ignore[attr-defined]
    return [row if isinstance(row, Mapping) else {field: row} for row in rows]


@contextlib.contextmanager
def _in_memory(value: Any) -> Iterator[str]:
    """The value as a file that no disk ever sees; a path is handed on as it is."""
    if isinstance(value, (str, os.PathLike)):
        yield os.fspath(value)
        return
    descriptor = os.memfd_create("mizani")
    try:
        with os.fdopen(os.dup(descriptor), "wb") as file:
            file.write(json.dumps(value, ensure_ascii=False, default=_plain).encode())
        yield f"/proc/self/fd/{descriptor}"
    finally:
        os.close(descriptor)


def _options(**options: Any) -> list[str]:
    """Named options as the command line has them; None is left out."""
    words: list[str] = []
    for name, value in options.items():
        flag = "--" + name.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(flag)
        elif isinstance(value, (list, tuple)):
            for each in value:
                words += [flag, str(each)]
        else:
            words += [flag, str(value)]
    return words


class Engine:
    """The loaded world and its models.

    data: data folders or files laid over the shipped data, or over what $MIZANI_DATA names, the last one winning.
    Raises FaultError where they are broken.
    """

    def __init__(self, data: Union[PathLike, Sequence[PathLike], None] = None) -> None:
        folders = [] if data is None else [data] if isinstance(data, (str, os.PathLike)) else list(data)
        try:
            self._engine = _mizani.Engine([os.fspath(folder) for folder in folders])
        except _mizani.FaultsRaised as raised:
            raise FaultError(raised.args[0]) from None
        self._data = folders

    def __reduce__(self) -> tuple[Any, ...]:
        return Engine, (self._data,)

    def rows(self, command: str, rows: Iterable[Mapping[str, Any]], *, options: Sequence[str] = (), jobs: int = 1,
             errors: Errors = "raise") -> Columns:
        """Rows through a command of `mizani batch` ("level", "micro check", …), one answer a row in their order.

        errors: "raise" raises FaultError where a row cannot be answered; "null" leaves None in all its columns and its
        faults in the column "faults".
        """
        all_rows = list(rows)
        try:
            answers, rejects = self._engine.rows(command, list(options), _lines(all_rows), jobs)
        except _mizani.FaultsRaised as raised:
            raise FaultError(raised.args[0]) from None
        rejected = {reject["line"]: reject["faults"] for reject in map(json.loads, rejects.splitlines())}
        if rejected and errors == "raise":
            raise FaultError([fault for faults in rejected.values() for fault in faults])
        answered = [json.loads(line) for line in answers.split(b"\n") if line]
        names = [name for name in answered[0] if name != "line"] if answered else []
        columns: Columns = {name: [None] * len(all_rows) for name in names}
        for answer in answered:
            place = answer["line"] - 1
            for name in names:
                columns[name][place] = answer[name]
        if errors == "null":
            columns["faults"] = [rejected.get(line + 1) for line in range(len(all_rows))]
        return columns

    def level(self, texts: Iterable[Row], *, framework: str = "acqf", language: str | None = None,
              coverage: float = 0.9, as_of: str | None = None, evidence: str | None = None,
              strike_levels: bool = False, jobs: int = 1, errors: Errors = "raise") -> Columns:
        """Levels of texts, or of rows with "text" or "outcomes" and "title", "credits", "hours", "country", "language".

        Columns: level, its probability, the set that holds the true level as often as `coverage` says, position and
        spread on the ACQF scale, cognitive processes, warnings.
        """
        options = _options(framework=framework, text_language=language, coverage=coverage, as_of=as_of,
                           evidence=evidence, strike_levels=strike_levels)
        return self.rows("level", _rows(texts, "text"), options=options, jobs=jobs, errors=errors)

    def bloom(self, texts: Iterable[Row], *, language: str | None = None, jobs: int = 1,
              errors: Errors = "raise") -> Columns:
        """The cognitive processes that outcomes name: labels, and a score 0 … 1 of each."""
        return self.rows("bloom", _rows(texts, "text"), options=_options(text_language=language), jobs=jobs,
                         errors=errors)

    def match(self, source: Sequence[Any], target: Sequence[Any], *, jobs: int = 1,
              errors: Errors = "raise") -> Columns:
        """How much of each list of outcomes in `target` the one in `source` at the same place covers.

        Two lists of texts instead of two lists of lists are one pair.
        """
        if source and target and isinstance(source[0], str) and isinstance(target[0], str):
            source, target = [source], [target]
        if len(source) != len(target):
            raise ValueError(f"{len(source)} sources and {len(target)} targets; they go in pairs")
        pairs = [{"source": list(s) if not isinstance(s, str) else s, "target": list(t) if not isinstance(t, str) else t}
                 for s, t in zip(source, target)]
        return self.rows("match", pairs, jobs=jobs, errors=errors)

    def credits(self, amounts: Union[str, float, Iterable[Any]], source: str | None = None, target: str | None = None, *,
                jobs: int = 1, errors: Errors = "raise") -> Columns:
        """Credits of one system in another, exactly: amounts, or rows with "amount", "from", "to"."""
        if isinstance(amounts, (str, int, float)):
            amounts = [amounts]
        rows = [row if isinstance(row, Mapping) else {"amount": str(row)} for row in
                (amounts.to_dict("records") if hasattr(amounts, "columns") else amounts)]
        return self.rows("credits", rows, options=_options(from_=source, to=target), jobs=jobs, errors=errors)

    def paths(self, starts: Iterable[Row], target: str | None = None, *, sector: str | None = None,
              as_of: str | None = None, evidence: str | None = None, jobs: int = 1,
              errors: Errors = "raise") -> Columns:
        """The best recognition path of each start (FRAMEWORK:LEVEL, a framework or a country; or rows "from", "to")."""
        options = _options(to=target, sector=sector, as_of=as_of, evidence=evidence)
        return self.rows("path", _rows(starts, "from"), options=options, jobs=jobs, errors=errors)

    def proposals(self, records: Iterable[Mapping[str, Any]], country: str | None = None, *, purpose: str | None = None,
                  sector: str | None = None, as_of: str | None = None, evidence: str | None = None, jobs: int = 1,
                  errors: Errors = "raise") -> Columns:
        """What is proposed for each credential record, in columns; `assess` gives one with all its reasons."""
        options = _options(country=country, purpose=purpose, sector=sector, as_of=as_of, evidence=evidence)
        return self.rows("assess", _rows(records, "credential"), options=options, jobs=jobs, errors=errors)

    def check(self, records: Iterable[Mapping[str, Any]], profiles: Sequence[str] = ("acqf-handbook", "eu-annex-1"), *,
              as_of: str | None = None, jobs: int = 1, errors: Errors = "raise") -> Columns:
        """Records of micro-credentials held against profiles: complete or not, scores, what is missing."""
        options = _options(profile=list(profiles), as_of=as_of)
        return self.rows("micro check", _rows(records, "credential"), options=options, jobs=jobs, errors=errors)

    def command(self, *words: str) -> dict[str, Any]:
        """Any command of the program with --format json, as its dict: command("framework", "list").

        Raises FaultError where it ends with anything but 0; what it has printed by then is its attribute `answer`.
        """
        exit_code, printed, faults = self._engine.command([*words, "--format", "json"])
        answer = json.loads(printed) if printed else {}
        if exit_code != 0:
            error = FaultError(faults, exit_code)
            error.answer = answer  # type: ignore[attr-defined]
            raise error
        return answer

    def compare(self, a: str, b: str, **options: Any) -> dict[str, Any]:
        """Two frameworks (or two artefact files) against each other, as `mizani compare`."""
        return self.command("compare", a, b, *_options(**options))

    def path(self, start: str, target: str, *, most: int = 3, **options: Any) -> dict[str, Any]:
        """Recognition paths with every step and what it rests on, as `mizani path`."""
        return self.command("path", start, target, "-k", str(most), *_options(**options))

    def assess(self, record: Union[PathLike, Mapping[str, Any]], country: str, **options: Any) -> dict[str, Any]:
        """A credential record (a file, or its dict) for use in a country, as `mizani assess`."""
        with _in_memory(record) as file:
            return self.command("assess", file, "--country", country, *_options(**options))

    def stack(self, wallet: Union[PathLike, Mapping[str, Any]], towards: Union[PathLike, Mapping[str, Any]],
              offers: Union[PathLike, Mapping[str, Any], None] = None, **options: Any) -> dict[str, Any]:
        """What a wallet counts for towards an award, and the smallest set of offers that completes it, as
        `mizani micro stack`."""
        with _in_memory(wallet) as held, _in_memory(towards) as award:
            if offers is None:
                return self.command("micro", "stack", held, "--towards", award, *_options(**options))
            with _in_memory(offers) as offered:
                return self.command("micro", "stack", held, "--towards", award, "--offers", offered,
                                    *_options(**options))
