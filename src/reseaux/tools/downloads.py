"""What a reader may download, read from data/outils/telechargements.yml."""

from pydantic import Field

from reseaux.records import Text
from reseaux.validation import Record


class Download(Record):
    """One file. `fichier`: where publish/downloads.py writes it, below the site; `genre`: what opens it."""

    fichier: str = Field(pattern=r"^documents/[a-z0-9-]+\.(pdf|zip)$", examples=["documents/cahier.pdf"])
    nom: Text
    genre: Text
    pour: Text


class DownloadList(Record):
    fichiers: list[Download] = Field(min_length=1)
