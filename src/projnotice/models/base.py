"""What all models of the record share: frozen, closed to unknown names, and able to tell which values they state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

T = TypeVar("T", bound="Model")


class Model(BaseModel):
    """A frozen part of the record; assignment and unknown names are errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )

    one_evidence: ClassVar[bool] = False
    """Whether the object as a whole has one evidence pointer, instead of one for each scalar in it."""
    unstated_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields that are about the other fields and not read from the page by themselves."""

    def is_empty(self) -> bool:
        """Whether nothing is stated in the object."""
        return next(value_pointers(self), None) is None


def _none_if_empty(model: T | None) -> T | None:
    return None if model is None or model.is_empty() else model


Stated: TypeAlias = Annotated[T | None, AfterValidator(_none_if_empty)]
"""An object of the record that becomes null when nothing is stated in it."""


def value_pointers(value: object, pointer: str = "") -> Iterator[str]:
    """The JSON Pointer of every stated value below `value` that must have evidence, in the order of the contract.

    Every scalar has a pointer of its own; an amount, an organisation and a group have one each.
    """
    if isinstance(value, Model):
        if value.one_evidence and pointer:
            yield pointer
            return
        for name in type(value).model_fields:
            if name not in value.unstated_fields:
                yield from value_pointers(getattr(value, name), f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from value_pointers(item, f"{pointer}/{index}")
    elif value is not None:
        yield pointer


def at_pointer(model: Model, pointer: str) -> object:
    """The value that a JSON Pointer leads to.

    Raises:
        LookupError: The object has no such name or index.
    """
    value: object = model
    for segment in pointer.split("/")[1:]:
        if isinstance(value, Model) and segment in type(value).model_fields:
            value = getattr(value, segment)
        elif isinstance(value, list) and segment.isdigit() and int(segment) < len(value):
            value = value[int(segment)]
        else:
            raise LookupError(pointer)
    return value
