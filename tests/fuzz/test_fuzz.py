"""A short, seeded run of every fuzz target; `PYTHONPATH=tests python -m fuzz TARGET` runs one for longer."""

from __future__ import annotations

import pytest
from fuzz.targets import TARGETS
from hypothesis import HealthCheck, Phase, given, seed, settings

#: About a second each.
EXAMPLES = {
    "configuration": 150,
    "governance": 20,
    "licenses": 40,
    "documents": 100,
    "metadata": 150,
    "git": 3,
    "outputs": 60,
    "lint": 12,
}


@pytest.mark.parametrize("name", TARGETS)
def test_a_short_run(name: str) -> None:
    target = TARGETS[name]
    limits = settings(
        max_examples=EXAMPLES[name],
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    seed(2026)(limits(given(target.inputs())(target.check)))()
