"""How many field groups a person may open, and when a reason is asked for first."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.domain.policy import Policy


class RevealReason(StrEnum):
    """Why somebody opens a record. A closed list: free text would carry people's data into the log."""

    CALL_CONSIGNEE = "call_consignee"
    DELIVERY_PROBLEM = "delivery_problem"
    CUSTOMER_REQUEST = "customer_request"
    RETURN = "return"
    COMPLAINT = "complaint"


BEYOND_HINT = tuple(group for group in FieldGroup if group is not FieldGroup.HINT)


class Window(StrEnum):
    HOUR = "hour"
    SHIFT = "shift"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Allowance:
    """At most `allowed` reveals of these groups, taken together, within the window that ends now."""

    allowed: int
    window: Window
    groups: tuple[FieldGroup, ...]

    def since(self, now: datetime, policy: Policy) -> datetime:
        hours = {Window.HOUR: 1, Window.SHIFT: policy.shift_hours, Window.DAY: 24}
        return now - timedelta(hours=hours[self.window])


def allowances(policy: Policy, role: Role, group: FieldGroup) -> tuple[Allowance, ...]:
    """What bounds this role's reveals of this group; empty where only the parcels in hand bound it."""
    match role, group:
        case Role.CLERK, FieldGroup.CONTACT:
            return (
                Allowance(policy.contact_an_hour, Window.HOUR, (group,)),
                Allowance(policy.contact_a_shift, Window.SHIFT, (group,)),
            )
        case Role.COURIER, FieldGroup.CONTACT | FieldGroup.ADDRESS:
            return (Allowance(policy.address_a_shift, Window.SHIFT, (group,)),)
        case Role.MANAGER, FieldGroup.CONTACT | FieldGroup.ADDRESS | FieldGroup.CONSIGNOR:
            # Whichever part he opens: five names, five addresses and five senders a day would be fifteen people.
            return (Allowance(policy.manager_reveals_a_day, Window.DAY, BEYOND_HINT),)
        case _:
            return ()


def budgets(policy: Policy, role: Role) -> tuple[Allowance, ...]:
    """Everything that bounds what this role opens, each bound once."""
    bounds = (allowance for group in FieldGroup for allowance in allowances(policy, role, group))
    return tuple(dict.fromkeys(bounds))


def reason_needed(role: Role, group: FieldGroup) -> bool:
    """Whether opening asks for a reason: always, but for the hint and for a courier with his own run."""
    return group is not FieldGroup.HINT and role is not Role.COURIER


def metered_group(role: Role) -> FieldGroup:
    """The group whose budget the status line shows to this role."""
    return FieldGroup.CONTACT if role is Role.CLERK else FieldGroup.ADDRESS
