"""The choice of platforms, and the filter of their comparison: data/outils/choix.yml."""

from pydantic import Field

from reseaux.records import Identifier, Text
from reseaux.tools.sentence import ChoiceField, sentence
from reseaux.validation import Record


class Point(Record):
    """What one answer gives to, or takes from, one platform; `exclut`: with it, the platform is out of the question."""

    plateforme: Identifier
    points: int = Field(ge=-2, le=2, examples=["1"])
    critere: Identifier
    raison: Text
    exclut: bool = Field(default=False, examples=["true"])


class Answer(Record):
    """`role`: what a platform can be asked to do, for the answers that say so; `appuis`: how many may support.

    `retire`: the answer with a role that has to wait when this one is given; `remarque` then says why.
    """

    id: Identifier
    etiquette: Text
    role: Text | None = None
    appuis: int | None = Field(default=None, ge=1, le=2, examples=["1"])
    retire: Identifier | None = None
    remarque: Text | None = None
    points: list[Point] = []


class Question(ChoiceField):
    id: Identifier
    plusieurs: bool = False
    reponses: list[Answer] = Field(min_length=2)


class Grid(Record):
    titre: Text
    ouvrir: Text
    mode_emploi: list[Text] = Field(min_length=1)
    bareme_titre: Text
    bareme: list[Text] = Field(min_length=1)


class Combination(Record):
    titre: Text
    base: Text
    base_raison: Text
    a_laisser: Text
    classement: Text
    reserve: Text


class ChoiceSentences(Record):
    vide: Text
    sans_but: Text
    tous_attendent: Text
    aucune: Text
    principale: sentence("plateforme", "points")
    appui: sentence("plateforme", "points")
    role: sentence("roles")
    aussi: sentence("roles")
    egalite: sentence("plateformes")
    seule: Text
    manque: sentence("roles")
    sans_place: sentence("plateformes")
    sert: sentence("plateforme", "roles")
    ne_sert_pas: sentence("plateforme")
    silence: sentence("plateformes")
    laissee: sentence("plateforme", "points")
    ecartee: sentence("plateforme")
    egales: sentence("points")
    interdite: Text


class TableFields(Record):
    criteres: ChoiceField
    plateformes: ChoiceField
    ordre: ChoiceField


class TableOrders(Record):
    guide: Text
    alphabetique: Text
    points: Text


class TableSentences(Record):
    bilan: sentence("criteres", "tous_criteres", "plateformes", "toutes_plateformes", "ordre")
    sans_points: Text


class TableFilter(Record):
    titre: Text
    champs: TableFields
    ordres: TableOrders
    phrases: TableSentences


class PlatformChoice(Record):
    titre: Text
    sans_reponse: Text
    questions: list[Question] = Field(min_length=1)
    combinaison: Combination
    grille: Grid
    phrases: ChoiceSentences
    tableau: TableFilter

    @property
    def roles(self) -> dict[str, str]:
        """The full name of each answer that has a role, as in « but/membres », by its identifier."""
        named = [(question, answer) for question in self.questions for answer in question.reponses]
        return {answer.id: f"{question.id}/{answer.id}" for question, answer in named if answer.role}
