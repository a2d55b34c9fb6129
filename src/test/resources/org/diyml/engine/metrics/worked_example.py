"""Computes the figures that the tests of this package expect, without any of its code.

Not part of the build. Needs scikit-learn (1.9.1 was used) and SciPy; draws the same pictures as
DrawnPictures.java.
"""

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.stats import binomtest
from sklearn import metrics

COUNT, LABELS = 200, [0, 1, 2, 3]
state = 7


def draw():
    global state
    state = (state * 1103515245 + 12345) % (1 << 31)
    return state >> 16


truth, rows = [], []
for _ in range(COUNT):
    dice = draw() % 10
    label = 0 if dice < 5 else 1 if dice < 8 else 2
    weights = [1 + draw() % 100 for _ in LABELS]
    weights[label] *= 3
    if draw() % 8 == 0:
        weights[(label + 1) % len(LABELS)] *= 40
    truth.append(label)
    rows.append([weight / float(sum(weights)) for weight in weights])

truth = np.array(truth)
floats = np.array(rows, dtype=np.float32)
probabilities = floats.astype(np.float64)
answers = floats.argmax(axis=1)
confidences = floats.max(axis=1)
right = answers == truth

print("accuracy", metrics.accuracy_score(truth, answers))
print("balanced accuracy", metrics.balanced_accuracy_score(truth, answers))
for average in ("macro", "weighted", None):
    print("F1", average, metrics.f1_score(
        truth, answers, labels=LABELS, average=average, zero_division=0))
print("confusion", metrics.confusion_matrix(truth, answers, labels=LABELS).tolist())
print("log loss", metrics.log_loss(truth, probabilities, labels=LABELS))
print("Brier score", metrics.brier_score_loss(truth, probabilities, labels=LABELS))
for label in LABELS[:3]:
    print("average precision", label, metrics.average_precision_score(
        truth == label, probabilities[:, label]))

for threshold in (0.25, 0.5, 0.9):
    answered = confidences >= np.float32(threshold)
    print("threshold", threshold, answered.sum(), right[answered].mean())

wrong = sorted(np.where(~right)[0], key=lambda i: (-confidences[i], i))
print("mistakes", len(wrong), [(i, truth[i], answers[i], confidences[i]) for i in wrong[:3]])

only_model = (right & (truth != 0)).sum()
only_baseline = (~right & (truth == 0)).sum()
print("baseline", (truth == 0).mean(), only_model, only_baseline, binomtest(
    min(only_model, only_baseline), only_model + only_baseline).pvalue)


def scaled(temperature, places):
    powers = probabilities[places] ** (1 / temperature)
    return powers / powers.sum(axis=1, keepdims=True)


def fit(places):
    def loss(inverse):
        chosen = scaled(1 / inverse, places)[np.arange(len(places)), truth[places]]
        return -np.log(chosen).mean()

    return 1 / minimize_scalar(
        loss, bounds=(0.05, 20), method="bounded", options={"xatol": 1e-12}).x


def calibration_error(values):
    edges = np.linspace(0, 1, 16).astype(np.float32)
    values = values.astype(np.float32)
    error = 0
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (values > low) & (values <= high)
        if inside.any():
            gap = right[inside].mean() - values[inside].astype(np.float64).mean()
            error += abs(gap) * inside.mean()
    return error


by_label = [i for label in LABELS for i in range(COUNT) if truth[i] == label]
one, other = np.array(by_label[0::2]), np.array(by_label[1::2])
crossed = np.zeros(COUNT)
crossed[one] = scaled(fit(other), one).max(axis=1)
crossed[other] = scaled(fit(one), other).max(axis=1)
print("temperature", fit(np.arange(COUNT)))
print("calibration error", calibration_error(confidences), calibration_error(crossed))

reference = np.array([(a + 1) % 3 if i % 9 == 0 else a for i, a in enumerate(answers)])
generator = np.random.default_rng(1)
differences = []
for _ in range(10_000):
    drawn = generator.integers(0, COUNT, COUNT)
    t, c, r = truth[drawn], answers[drawn], reference[drawn]
    f1 = [metrics.f1_score(t, p, labels=LABELS, average="macro", zero_division=0) for p in (c, r)]
    differences.append(((c == t).mean() - (r == t).mean(), f1[0] - f1[1]))
print("bootstrap", np.percentile(differences, [2.5, 97.5], axis=0).T.tolist())
