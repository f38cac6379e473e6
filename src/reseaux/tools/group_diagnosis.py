"""The diagnosis of a group: data/outils/groupe.yml, and the rule of the article that its texts speak of.

docs/assets/tools/group-diagnosis.js applies the same rule, from the same numbers, to what a reader types.
"""

from math import ceil
from typing import Annotated, Literal

from pydantic import Field

from reseaux.records import Identifier, Text
from reseaux.tools.sentence import ChoiceField, NumberField, sentence
from reseaux.validation import Record

Case = Literal["deux", "taille", "gestionnaires", "aucune"]


class GroupRule(Record):
    """The rule has two branches, and one is enough: few members, or managers whom everybody knows."""

    affirmation: Identifier
    membres_maximum: int = Field(ge=1, examples=["150"])

    def find_case(self, members: int, known: bool) -> Case:
        """Tell which of the two conditions a group meets; `known`: its managers are known to all."""
        if members <= self.membres_maximum:
            return "deux" if known else "taille"
        return "gestionnaires" if known else "aucune"

    def split(self, members: int) -> tuple[int, list[int]]:
        """Return into how many groups to split a group, as few as the rule allows, and their one or two sizes."""
        groups = max(1, ceil(members / self.membres_maximum))
        size, rest = divmod(members, groups)
        return groups, [size, size + 1] if rest else [size]


class GroupThresholds(Record):
    publications: int = Field(ge=1, examples=["1"])
    part: int = Field(ge=1, le=100, examples=["5"])
    groupes: int = Field(ge=1, examples=["10"])


class GroupFields(Record):
    membres: NumberField
    gestionnaires: ChoiceField
    publications: NumberField
    part: NumberField


class GroupAnswers(Record):
    oui: Text
    non: Text


class GroupStates(Record):
    sain: Text
    sain_regle: Text
    a_risque: Text
    trop_grand: Text


class GroupTables(Record):
    regle: Text
    groupe: Text
    constat: Text
    conseil: Text
    avis: Text
    exemples: Text
    taille: Text
    connus: Text
    peu_connus: Text
    nos_exemples: Text


class GroupCase(Record):
    """Which groups a case of the rule is about, what the rule says of them, and our advice."""

    groupe: sentence("maximum")
    constat: sentence()
    conseil: sentence()


class GroupCases(Record):
    deux: GroupCase
    taille: GroupCase
    gestionnaires: GroupCase
    aucune: GroupCase


class GroupSentences(Record):
    vide: Text
    pas_de_groupe: sentence("membres")
    inviter_d_abord: Text
    sans_taille: Text
    depend_taille: sentence("maximum")
    depend_gestionnaires: Text
    compter: Text
    tester: Text
    vie_faible: sentence("raisons")
    raison_publications: sentence("publications")
    raison_part: sentence("part")
    vie_assez: Text
    manque: sentence("manques")
    manque_membres: Text
    manque_gestionnaires: Text
    manque_publications: Text
    manque_part: Text
    marge: sentence("ecart")
    diviser: sentence("groupes", "tailles")
    ouvrir_peu_a_peu: Text
    nommer: sentence("gestionnaires")
    qui_parmi: sentence("auteurs")
    qui_trop_peu: sentence("auteurs", "manquent")
    qui_personne: Text
    qui_inconnus: Text
    publier: Text
    inviter: Text
    suite: Text
    dessin_echelle: sentence("membres")
    dessin_auteurs: sentence("auteurs")
    dessin_moins: Text
    dessin_connu: Text
    dessin_a_connaitre: Text
    dessin_divise: sentence("groupes")


class GroupLimits(Record):
    """What the answer is worth: our own words and thresholds, then what sources say of the numbers."""

    avis: sentence("publications", "part")
    recherche: sentence("maximum")


class GroupDrawing(Record):
    """The picture of the sizes: it shows which way engagement goes, as `affirmation` says, and measures nothing."""

    affirmation: Identifier
    titre: Text
    avertissement: Text
    tableau: Text
    engagement: Text
    premier: Text
    suivant: sentence("membres")


class GroupDiagnosis(Record):
    titre: Text
    regle: GroupRule
    seuils: GroupThresholds
    exemples: list[Annotated[int, Field(ge=2)]] = Field(min_length=1, examples=["[40, 150, 400, 5000]"])
    champs: GroupFields
    reponses: GroupAnswers
    etats: GroupStates
    tableaux: GroupTables
    cas: GroupCases
    phrases: GroupSentences
    reserves: GroupLimits
    dessin: GroupDrawing
