# SPDX-License-Identifier: MIT
"""How good the peers are on rows they were not taught: quality.py ROWS [fasttext]

Processes: five folds of the objectives. Levels: rows of a school, field or qualification are held out together, in five
folds; the quadratic weighted kappa is that of the university courses on the EQF. Beside `data/models/README.md`, which
has ours on the same rows by the same rule.
"""
import pathlib
import subprocess
import sys
import tempfile
import zlib

import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score, f1_score
from sklearn.multiclass import OneVsRestClassifier

import peers

FOLDS = 5


def fold_of(key):
    return zlib.crc32(key.encode()) % FOLDS


def fasttext(train, test, bloom):
    """Probabilities of each label for each test text."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "train").write_text("".join(
            " ".join(f"__label__{label}" for label in sorted(labels)) + f" {text}\n" for text, labels in train))
        (folder / "test").write_text("".join(text + "\n" for text in test))
        options = ["-wordNgrams", "2", "-epoch", "10", "-thread", "1"] + (["-loss", "ova"] if bloom else [])
        subprocess.run(["fasttext", "supervised", "-input", folder / "train", "-output", folder / "model", *options],
                       check=True, capture_output=True)
        lines = subprocess.run(["fasttext", "predict-prob", folder / "model.bin", folder / "test", "8"], check=True,
                               capture_output=True, text=True).stdout.splitlines()
    words = [line.replace("__label__", "").split() for line in lines]
    return [dict(zip(w[::2], map(float, w[1::2]))) for w in words]


def sklearn(features):
    def predict(train, test, bloom):
        vectoriser = features()
        model = LogisticRegression(solver="liblinear", C=4)
        x = vectoriser.fit_transform([text for text, _ in train])
        if bloom:
            model = OneVsRestClassifier(model)
            y = numpy.array([[p in labels for p in peers.PROCESSES] for _, labels in train], dtype=int)
            names = peers.PROCESSES
        else:
            y = [next(iter(labels)) for _, labels in train]
        model.fit(x, y)
        names = names if bloom else model.classes_
        return [dict(zip(names, row)) for row in model.predict_proba(vectoriser.transform(test))]
    return predict


def bloom_f1(rows, predict):
    truth, said = [], []
    for fold in range(FOLDS):
        train = [row for row in rows if fold_of(row[0]) != fold]
        test = [row for row in rows if fold_of(row[0]) == fold]
        for row, scores in zip(test, predict(train, [row[0] for row in test], True)):
            truth.append([p in row[1] for p in peers.PROCESSES])
            said.append([scores.get(p, 0) > 0.5 for p in peers.PROCESSES])
    return f1_score(numpy.array(truth), numpy.array(said), average="macro")


def level_kappa(rows, predict):
    truth, said = [], []
    for fold in range(FOLDS):
        train = [(text, {level}) for text, level, group in rows if fold_of(group) != fold]
        test = [row for row in rows if fold_of(row[2]) == fold and row[2].startswith("uk_scot")]
        for row, scores in zip(test, predict(train, [row[0] for row in test], False)):
            truth.append(int(row[1]))
            said.append(int(max(scores, key=scores.get)))
    return cohen_kappa_score(truth, said, weights="quadratic")


def main():
    folder = sys.argv[1]
    levels, blooms = peers.level_rows(folder), peers.bloom_rows(folder)
    for name, predict in (("fastText", fasttext), ("scikit-learn, words", sklearn(peers.words_pipeline)),
                          ("scikit-learn, words and letters", sklearn(peers.words_and_letters))):
        print(f"{name}\t{bloom_f1(blooms, predict):.3f}\t{level_kappa(levels, predict):.3f}", flush=True)


if __name__ == "__main__":
    main()
