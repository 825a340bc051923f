"""What the station's signed policy file says, as the values the rules are judged by."""

from collections.abc import Mapping

from app.crypto.canonical import Json
from app.crypto.policy_file import PolicyFile
from app.domain.policy import BadPolicy, Policy, policy_from

STATION_NAME = "station_name"


def policy_values(station_name: str, table: Mapping[str, Mapping[str, Json]]) -> dict[str, Json]:
    """What goes into the policy file: every rule with its unit and source, and the station's name."""
    return {STATION_NAME: station_name, **{key: dict(rule) for key, rule in table.items()}}


def rules_of(file: PolicyFile, defaults: Mapping[str, Mapping[str, Json]]) -> Policy:
    """The rules in the file; raises BadPolicy.

    defaults: the table that comes with the program; a rule it has and an older file lacks is taken from it.
    """
    written = {key: rule for key, rule in file.values.items() if key != STATION_NAME}
    return policy_from({key: _number(key, rule) for key, rule in {**defaults, **written}.items()})


def rules_that_come_with_the_program(defaults: Mapping[str, Mapping[str, Json]]) -> Policy:
    return policy_from({key: _number(key, rule) for key, rule in defaults.items()})


def station_name_of(file: PolicyFile) -> str:
    return str(file.values.get(STATION_NAME, file.station))


def _number(key: str, rule: Json) -> object:
    if not isinstance(rule, Mapping):
        raise BadPolicy(key)
    return rule.get("value")
