"""What packages do not say of themselves, read from data/logiciels.yml."""

from typing import Annotated

from pydantic import Field, StringConstraints

from reseaux.records import Text
from reseaux.validation import Record

PackageName = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        examples=["mkdocs-material"],
        description="un nom de paquet en minuscules, avec des traits d'union",
    ),
]
Licence = Annotated[str, StringConstraints(min_length=2), Field(examples=["BSD-3-Clause"])]


class Published(Record):
    """What of a package stands in the published pages. `avis`: its notice is kept there, as its licence asks."""

    paquet: PackageName
    nom: Text
    quoi: Text
    avis: bool = False


class SoftwareFile(Record):
    publies: list[Published]
    licences: dict[PackageName, Licence]
