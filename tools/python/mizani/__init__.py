# SPDX-License-Identifier: MIT
"""Mizani in Python: levelling, comparing, crediting, path finding and assessing, offline and always with one answer.

    >>> import mizani
    >>> engine = mizani.Engine()
    >>> engine.level(["Critically evaluate current research in soil science."])["level"]
    ['acqf:7']

Columns come as a dict of lists, which pandas.DataFrame takes as it is. Whole answers come as the dict of the command's
JSON (schemas in data/schema/output). Bad input raises FaultError with the faults that the command line would print.
"""
from mizani._engine import Columns, Engine, Fault, FaultError

try:
    from mizani._mizani import version as __version__
except ImportError as error:  # a copy of the sources without the built part
    raise ImportError(
        "the compiled part of mizani is missing: build it with tools/run and set PYTHONPATH as that says") from error

__all__ = ["Columns", "Engine", "Fault", "FaultError", "__version__"]
